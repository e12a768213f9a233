import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { toBase64, utf8, type Bytes } from "../bytes.ts"
import { x25519 } from "../curves/curves.ts"
import { UNSTABLE } from "../names3906.ts"
import vectors from "../testing/vectors/x25519.json" with { type: "json" }
import { hex, named } from "../testing/wycheproof.ts"
import { INITIATE } from "./cipher.ts"
import { initiate3906, offerKey3906 } from "./msc3906.ts"
import { offerKey2024 } from "./msc4108-2024.ts"
import { deriveChannel } from "./msc4108-2024Cipher.ts"
import { initiate2024 } from "./msc4108-2024Initiator.ts"
import { initiate4388 } from "./msc4388Initiator.ts"

const none = new Uint8Array()
const own = (): Bytes => new Uint8Array(32).fill(5)
const random = (length: number): Bytes => new Uint8Array(length)

/** Wycheproof's keys with which everybody has the same secret: all zero. */
const rows = named(vectors.groups.filter(({ flags }) => flags.includes("ZeroSharedSecret")))

/** As WebKit until September 2024, which gave that secret away: the others refuse it themselves. */
beforeAll(() => {
  const { subtle } = crypto
  const deriveBits = (...given: Parameters<SubtleCrypto["deriveBits"]>): Promise<ArrayBuffer> =>
    subtle.deriveBits(...given).catch(() => new ArrayBuffer(32))
  const get = (target: SubtleCrypto, name: string): unknown => {
    const value: unknown = name === "deriveBits" ? deriveBits : Reflect.get(target, name)
    return typeof value === "function" ? value.bind(target) : value
  }
  vi.stubGlobal("crypto", { subtle: new Proxy(subtle, { get }) })
})
afterAll(() => void vi.unstubAllGlobals())

test("all of them are here", () => expect(rows.flatMap(([, { tests }]) => tests)).toHaveLength(31))

describe.each(rows)("%s", (_about, { tests }) => {
  const keys = tests.map((vector) => hex(vector.public))

  test("is no key of a new device that we scan", async () => {
    for (const key of keys) {
      await expect(initiate2024(own(), key)).rejects.toThrow()
      await expect(initiate4388(own(), key, "spec")).rejects.toThrow()
      await expect(initiate3906(own(), key, UNSTABLE, random)).rejects.toThrow()
    }
  })

  test("2024: opens nothing, though whoever sent it knows the secret", async () => {
    for (const key of keys) {
      const { scanner } = await deriveChannel(new Uint8Array(32), await x25519.publicKeyOf(own()), key)
      const initiate = `${await scanner.seal(utf8(INITIATE), none)}|${toBase64(key)}`
      await expect((await offerKey2024(own())).accept(initiate, none)).rejects.toThrow("low order")
    }
  })

  test("2023: gives no digits", async () => {
    for (const key of keys) {
      const payload = JSON.stringify({ algorithm: UNSTABLE, key: toBase64(key) })
      const offer = await offerKey3906(own(), UNSTABLE, random)
      await expect(offer.accept(payload, none)).rejects.toThrow("low order")
    }
  })
})
