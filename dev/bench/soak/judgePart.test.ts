import { expect, test } from "vitest"
import { judgePart } from "./judgePart.ts"
import type { Sample } from "./sample.ts"
import type { Part } from "./soakPart.ts"

const sample = (heap: number, more: Partial<Sample> = {}): Sample => ({
  heap,
  external: 5_000,
  wasm: 0,
  resources: { PipeWrap: 2 },
  signals: 0,
  abortListeners: 0,
  goingOn: { sleeps: 0, requests: 0, pageHideListeners: 0 },
  ...more,
})

const after = (links: number, heap: number) => ({ ...sample(heap), links })

const part: Part = {
  name: "some",
  links: 3,
  atOnce: 1,
  wakesEarly: false,
  codes: ["msc4108-2024"],
  played: [1, 2, 3].map((seconds) => ({
    kind: { code: "msc4108-2024", shows: "we" },
    failed: undefined,
    linkedAfter: seconds * 1000,
    verifiedAfter: seconds * 1000 + 500,
  })),
  samples: [after(0, 9_000_000), after(1, 10_000_000), after(2, 10_000_300), after(3, 10_000_100)],
  rested: { first: sample(1), last: sample(1), closed: sample(1) },
  sessions: { used: 3, deletedByUs: 3, left: [] },
}

test("links that leave nothing are well, with their times", () => {
  const { isWell, linked, heap } = judgePart(part)
  expect(isWell).toBe(true)
  expect(linked.median).toBe(2000)
  expect(heap.perLink).toBeCloseTo(50)
})

test("a heap that grows with each link is not", () => {
  const samples = [0, 1, 2, 3].map((links) => after(links, 10_000_000 + 5_000 * links))
  expect(judgePart({ ...part, samples })).toMatchObject({ isWell: false, heap: { perLink: 5_000 } })
})

test("a timer more than there was is told by its kind", () => {
  const last = sample(1, { resources: { PipeWrap: 2, Timeout: 1 } })
  const verdict = judgePart({ ...part, rested: { ...part.rested, last } })
  expect(verdict).toMatchObject({ isWell: false, left: { Timeout: 1 }, leftWhenClosed: {} })
})

test("a session on the server, and a link that failed, are not well", () => {
  expect(judgePart({ ...part, sessions: { ...part.sessions, left: ["one"] } }).isWell).toBe(false)
  const played = part.played.map((link) => ({ ...link, failed: "did not end in time" }))
  expect(judgePart({ ...part, played })).toMatchObject({ isWell: false, failed: { length: 3 } })
})
