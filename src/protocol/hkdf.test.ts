import { afterEach, describe, expect, test, vi } from "vitest"
import { hkdf } from "./hkdf.ts"
import sha256 from "./testing/vectors/hkdf-sha256.json" with { type: "json" }
import sha512 from "./testing/vectors/hkdf-sha512.json" with { type: "json" }
import { hex, toHex } from "./testing/wycheproof.ts"

afterEach(() => void vi.unstubAllGlobals())

describe.each([
  ["SHA-256", sha256.groups],
  ["SHA-512", sha512.groups],
] as const)("HKDF with %s", (hash, groups) => {
  const vector = groups.flatMap(({ tests }) => tests).find(({ salt, info }) => salt !== "" && info !== "")
  const { ikm, salt, info, size, okm } = vector ?? { ikm: "", salt: "", info: "", size: 0, okm: "none" }
  const calculate = async () => toHex(await hkdf(hash, hex(ikm), hex(salt), hex(info), size))

  test("is calculated by the browser where it can", async () => {
    const { subtle } = crypto
    const deriveBits = vi.fn(subtle.deriveBits.bind(subtle))
    vi.stubGlobal("crypto", { subtle: { importKey: subtle.importKey.bind(subtle), deriveBits } })
    expect(await calculate()).toBe(okm)
    expect(deriveBits).toHaveBeenCalledOnce()
  })

  test("is the same where the browser has no WebCrypto", async () => {
    vi.stubGlobal("crypto", { subtle: undefined })
    expect(await calculate()).toBe(okm)
  })
})
