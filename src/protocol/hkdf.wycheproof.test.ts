import { afterEach, describe, expect, test, vi } from "vitest"
import { hkdf } from "./hkdf.ts"
import sha256 from "./testing/vectors/hkdf-sha256.json" with { type: "json" }
import sha512 from "./testing/vectors/hkdf-sha512.json" with { type: "json" }
import { hex, named, wrong } from "./testing/wycheproof.ts"

afterEach(() => void vi.unstubAllGlobals())

describe.each([
  ["WebCrypto", () => {}],
  ["noble", () => void vi.stubGlobal("crypto", { subtle: undefined })],
])("Wycheproof, %s", (_name, prepare) => {
  describe.each([
    ["SHA-256", sha256.groups, 75],
    ["SHA-512", sha512.groups, 72],
  ] as const)("HKDF with %s", (hash, groups, count) => {
    test("none is left out", () => expect(groups.flatMap(({ tests }) => tests)).toHaveLength(count))

    test.each(named(groups))("%s", async (_about, { tests }) => {
      prepare()
      const found = await wrong(
        tests,
        ({ okm }) => okm,
        ({ ikm, salt, info, size }) => hkdf(hash, hex(ikm), hex(salt), hex(info), size),
      )
      expect(found).toEqual([])
    })
  })
})
