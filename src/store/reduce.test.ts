import { describe, expect, test } from "vitest"
import { isOver, reduce, type LinkEvent } from "./reduce.ts"
import type { LinkState } from "./state.ts"

const device = { id: "NEWDEVICE", name: "New phone" }

const LINKED: LinkState = { step: "linked", device, trust: undefined, backup: "none", secrets: "given" }
const STOPPED: LinkState = {
  step: "stopped",
  failure: { kind: "cancelled", by: "us" },
  during: "awaiting-sign-in",
  aftermath: "watching",
  device: undefined,
}
const UNENCRYPTED: LinkState = { step: "linked-unencrypted", device }
const ENDS = [LINKED, UNENCRYPTED, STOPPED]
const GOING_ON: LinkState[] = [
  { step: "idle" },
  { step: "scan-warning" },
  { step: "checking-device", device },
  { step: "sharing-secrets", device },
]

const TRUST_SEEN: LinkEvent = { kind: "trust-seen", trust: "verified" }
const AFTERMATH_SEEN: LinkEvent = { kind: "aftermath-seen", aftermath: "signed-in", device }

const at = (state: LinkState) => ({ run: 1, state })

describe.each(ENDS)("the end $step", (state) => {
  test("is final: nothing that a link still says leads out of it, only a new run does", () => {
    expect(isOver(state)).toBe(true)
    const now = at(state)
    for (const entered of [...GOING_ON, ...ENDS])
      expect(reduce(now, 1, { kind: "entered", state: entered })).toBe(now)
    expect(reduce(now, 2, { kind: "started" })).toEqual({ run: 2, state: { step: "idle" } })
  })
})

test.each(GOING_ON)("$step is no end: what follows it is seen", (state) => {
  expect(isOver(state)).toBe(false)
  expect(reduce(at(state), 1, { kind: "entered", state: LINKED })).toEqual(at(LINKED))
})

describe("what is seen of the new device later", () => {
  test("is told of the end that it belongs to", () => {
    expect(reduce(at(LINKED), 1, TRUST_SEEN)).toEqual(at({ ...LINKED, trust: "verified" }))
    expect(reduce(at(STOPPED), 1, AFTERMATH_SEEN)).toEqual(at({ ...STOPPED, aftermath: "signed-in", device }))
  })

  test.each([
    { event: TRUST_SEEN, others: [UNENCRYPTED, STOPPED, ...GOING_ON] },
    { event: AFTERMATH_SEEN, others: [LINKED, UNENCRYPTED, ...GOING_ON] },
  ])("changes nothing else: $event.kind", ({ event, others }) => {
    for (const state of others) {
      const now = at(state)
      expect(reduce(now, 1, event)).toBe(now)
    }
  })

  test.each([TRUST_SEEN, AFTERMATH_SEEN])("is not taken for another run's: $kind", (event) => {
    for (const state of ENDS) {
      const now = at(state)
      expect(reduce(now, 2, event)).toBe(now)
    }
  })
})
