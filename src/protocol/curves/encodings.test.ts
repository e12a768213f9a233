import { ed25519, x25519 } from "@noble/curves/ed25519.js"
import { describe, expect, test } from "vitest"
import vectors from "../../../vectors/curves.json" with { type: "json" }
import type { Bytes } from "../bytes.ts"
import { isLowOrder, isProper, isScalar } from "./encodings.ts"

const P = 2n ** 255n - 19n
const L = ed25519.Point.Fn.ORDER
const TOP_BIT = 2n ** 255n

const bytesOf = (number: bigint): Bytes =>
  Uint8Array.from(Buffer.from(number.toString(16).padStart(64, "0"), "hex")).toReversed()
const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "hex"))

/** All numbers at both ends of what 255 bits can say, which are all that can be written in two ways, and some in between. */
const numbers = [
  ...Array.from({ length: 40 }, (_, index) => BigInt(index)),
  ...Array.from({ length: 40 }, (_, index) => TOP_BIT - 1n - BigInt(index)),
  ...Array.from({ length: 20 }, (_, index) => P / BigInt(index + 2)),
]

const throws = (work: () => unknown): boolean => {
  try {
    work()
    return false
  } catch {
    return true
  }
}

describe("low order, by a list", () => {
  test("is what gives an all-zero secret", () => {
    const listed = vectors.x25519_low_order.map(({ public_key }) => hex(public_key))
    expect(listed.filter(isLowOrder)).toHaveLength(7)
    for (const key of [...listed, ...numbers.flatMap((u) => [bytesOf(u), bytesOf(u + TOP_BIT)])]) {
      const isZero = throws(() => x25519.getSharedSecret(new Uint8Array(32).fill(1), key))
      expect([key, isLowOrder(key)]).toEqual([key, isZero])
    }
  })
})

describe("proper points of edwards25519", () => {
  test("are canonical, and not of small order", () => {
    const order8 = ed25519.Point.fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
    const small = Array.from({ length: 8 }, (_, index) => order8.multiplyUnsafe(BigInt(index)).toBytes())
    expect(new Set(small.map((point) => Buffer.from(point).toString("hex"))).size).toBe(8)
    const edges = numbers.flatMap((y) => [bytesOf(y), bytesOf(y + TOP_BIT)])
    for (const bytes of [...small, ...edges]) {
      if (throws(() => ed25519.Point.fromBytes(bytes, true))) continue
      const isCanonical = !throws(() => ed25519.Point.fromBytes(bytes))
      const isSmall = ed25519.Point.fromBytes(bytes, true).isSmallOrder()
      expect([bytes, isProper(bytes)]).toEqual([bytes, isCanonical && !isSmall])
    }
  })
})

test("a scalar is less than the order of the group", () => {
  expect([0n, 1n, L - 1n, L, L + 1n, 2n ** 256n - 1n].map((s) => isScalar(bytesOf(s)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
