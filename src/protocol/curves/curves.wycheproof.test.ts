import { describe, expect, test } from "vitest"
import signatures from "../testing/vectors/ed25519.json" with { type: "json" }
import agreements from "../testing/vectors/x25519.json" with { type: "json" }
import { hex, named, REFUSED, wrong } from "../testing/wycheproof.ts"
import { native } from "./native.ts"
import { noble } from "./noble.ts"
import { strict } from "./strict.ts"

const ALL_ZERO = "00".repeat(32)

test("none is left out", () => {
  const count = (groups: { tests: unknown[] }[]) => groups.flatMap(({ tests }) => tests).length
  expect([count(agreements.groups), count(signatures.groups)]).toEqual([518, 151])
  const shared = agreements.groups.flatMap(({ tests }) => tests.map((vector) => vector.shared))
  expect(shared.filter((secret) => secret === ALL_ZERO)).toHaveLength(31)
})

describe.each([
  ["native", strict(native)],
  ["noble", strict(noble)],
])("Wycheproof, %s", (_name, { x25519, ed25519 }) => {
  test.each(named(agreements.groups))("X25519: %s", async (_about, { tests }) => {
    // Points on the twist and keys that are not reduced are as good as others (RFC 7748, section 5).
    const found = await wrong(
      tests,
      ({ shared }) => (shared === ALL_ZERO ? REFUSED : shared),
      (vector) => x25519.sharedSecret(hex(vector.private), hex(vector.public)),
    )
    expect(found).toEqual([])
  })

  test.each(named(signatures.groups))("Ed25519: %s", async (_about, { tests, result }) => {
    const passes: number[] = []
    for (const { tcId, pk, msg, sig } of tests)
      if (await ed25519.verify(hex(sig), hex(msg), hex(pk))) passes.push(tcId)
    expect(passes).toEqual(result === "valid" ? tests.map(({ tcId }) => tcId) : [])
  })
})
