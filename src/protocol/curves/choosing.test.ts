import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import vectors from "../../../vectors/curves.json" with { type: "json" }
import type { Bytes } from "../bytes.ts"

const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "hex"))
const [pair = { private_key: "", public_key: "", secret: "" }] = vectors.x25519
const [signed = { seed: "", public_key: "", message: "", signature: "" }] = vectors.ed25519
const { subtle } = crypto

/** How often noble was asked for. */
let fetched = 0
/** What becomes of that. */
let fetching: () => Promise<void>

beforeEach(() => {
  fetched = 0
  fetching = async () => {}
  vi.resetModules()
  vi.doMock("./noble.ts", async (original) => {
    fetched += 1
    await fetching()
    return original()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.doUnmock("./noble.ts")
})

/** A page that was just opened. */
const open = () => import("./curves.ts")

/** A browser whose WebCrypto is ours, but for some of it. */
function browserWith(changed: Partial<Record<keyof SubtleCrypto, unknown>>): void {
  vi.stubGlobal("crypto", {
    subtle: new Proxy(subtle, {
      get: (target, name) => {
        const value: unknown = Reflect.get(changed, name) ?? Reflect.get(target, name)
        return typeof value === "function" ? value.bind(target) : value
      },
    }),
  })
}

async function expectRight({ x25519, ed25519 }: Awaited<ReturnType<typeof open>>): Promise<void> {
  const [own, theirs, secret] = [hex(pair.private_key), hex(pair.public_key), hex(pair.secret)]
  expect(await x25519.sharedSecret(own, theirs)).toEqual(secret)
  const given = [hex(signed.signature), hex(signed.message), hex(signed.public_key)] as const
  expect(await ed25519.verify(...given)).toBe(true)
  expect(await ed25519.publicKeyOf(hex(signed.seed))).toEqual(hex(signed.public_key))
}

test("where the browser calculates, nothing is fetched", async () => {
  await expectRight(await open())
  expect(fetched).toBe(0)
})

describe("noble is fetched, once, and works", () => {
  test("where there is no WebCrypto", async () => {
    vi.stubGlobal("crypto", { subtle: undefined })
    await expectRight(await open())
    expect(fetched).toBe(1)
  })

  test.each(["X25519", "Ed25519"])("where WebCrypto does not know %s", async (unknown) => {
    browserWith({
      importKey: async (...given: Parameters<SubtleCrypto["importKey"]>) => {
        if (given[2] === unknown) throw new DOMException("Unrecognized name.", "NotSupportedError")
        return subtle.importKey(...given)
      },
    })
    await expectRight(await open())
    expect(fetched).toBe(1)
  })

  test("where private keys cannot be imported without their public key", async () => {
    browserWith({
      importKey: async (...given: Parameters<SubtleCrypto["importKey"]>) => {
        if (given[0] === "pkcs8") throw new DOMException("", "DataError")
        return subtle.importKey(...given)
      },
    })
    await expectRight(await open())
    expect(fetched).toBe(1)
  })

  test("where a zero in front is dropped", async () => {
    browserWith({
      deriveBits: async (...given: Parameters<SubtleCrypto["deriveBits"]>) => {
        const bits = new Uint8Array(await subtle.deriveBits(...given))
        return bits.slice(bits.findIndex((byte) => byte !== 0)).buffer
      },
    })
    await expectRight(await open())
    expect(fetched).toBe(1)
  })

  test("where every signature is good", async () => {
    browserWith({ verify: async () => true })
    await expectRight(await open())
    expect(fetched).toBe(1)
  })
})

describe("of private keys that the browser is given", () => {
  async function given(): Promise<{ copies: Uint8Array[]; keys: CryptoKey[] }> {
    const [copies, keys]: [Uint8Array[], CryptoKey[]] = [[], []]
    browserWith({
      importKey: async (...args: Parameters<SubtleCrypto["importKey"]>) => {
        const key = await subtle.importKey(...args)
        if (args[1] instanceof Uint8Array && args[0] === "pkcs8") {
          copies.push(args[1])
          keys.push(key)
        }
        return key
      },
    })
    await expectRight(await open())
    return { copies, keys }
  }

  test("no copy stays behind", async () => {
    const { copies } = await given()
    expect(new Set(copies.flatMap((copy) => [...copy]))).toEqual(new Set([0]))
  })

  test("those that agree on secrets cannot be had back", async () => {
    const { keys } = await given()
    const agreeing = keys.filter(({ algorithm }) => algorithm.name === "X25519")
    expect(new Set(agreeing.map(({ extractable }) => extractable))).toEqual(new Set([false]))
  })
})

test("a browser that gives an all-zero secret away may calculate, and the secret is refused", async () => {
  browserWith({
    deriveBits: (...given: Parameters<SubtleCrypto["deriveBits"]>) =>
      subtle.deriveBits(...given).catch(() => new ArrayBuffer(32)),
  })
  const { x25519 } = await open()
  await expect(x25519.sharedSecret(hex(pair.private_key), new Uint8Array(32))).rejects.toThrow("low order")
  expect(fetched).toBe(0)
})

test("what was chosen stays chosen, also when calls overlap", async () => {
  const importKey = vi.fn(subtle.importKey.bind(subtle))
  browserWith({ importKey, verify: async () => true })
  const curves = await open()
  await Promise.all([expectRight(curves), expectRight(curves)])
  const calls = importKey.mock.calls.length
  vi.unstubAllGlobals()
  await expectRight(curves)
  expect(importKey.mock.calls.length).toBe(calls)
  expect(fetched).toBe(1)
})

test("noble that cannot be had is a failure, and not a judgement of what was given; it is asked for again", async () => {
  vi.stubGlobal("crypto", { subtle: undefined })
  fetching = () => Promise.reject(new TypeError("Failed to fetch"))
  const curves = await open()
  const given = [hex(signed.signature), hex(signed.message), hex(signed.public_key)] as const
  await expect(curves.ed25519.verify(...given)).rejects.toThrow()
  await expect(curves.loadCurves()).rejects.toThrow()
  fetching = async () => {}
  await expectRight(curves)
})
