import { ed25519 } from "@noble/curves/ed25519.js"
import { expect, it } from "vitest"
import { concat, toBase64, utf8 } from "../protocol/bytes.ts"
import { canonicalJson } from "./canonicalJson.ts"
import { signatureOn } from "./signedJson.ts"
import { keyPair } from "./testing/signedKeys.ts"

const { Point } = ed25519
const withSignature = (object: object, signature: string) => ({
  ...object,
  signatures: { "@a:b": { "ed25519:KEY": signature } },
})

it("is invalid under a key of small order, with which anybody signs anything", async () => {
  // With the neutral point as the key, [S]B = R + [k]A holds for S = 1 and R = B, whatever is signed.
  const key = Point.ZERO.toBytes()
  const signature = concat(Point.BASE.toBytes(), Uint8Array.of(1), new Uint8Array(31))
  const object = { one: 1 }
  expect(ed25519.verify(signature, utf8(canonicalJson(object)), key, { zip215: true })).toBe(true)
  const forged = withSignature(object, toBase64(signature))
  expect(await signatureOn(forged, "@a:b", "KEY", toBase64(key))).toBe("invalid")
})

it("is invalid in its second spelling, which anybody can make of a good one", async () => {
  const pair = keyPair("anybody")
  const object = { one: 1 }
  const good = ed25519.sign(utf8(canonicalJson(object)), pair.seed)
  const verdict = (signature: Uint8Array) =>
    signatureOn(withSignature(object, toBase64(signature)), "@a:b", "KEY", pair.publicKey)
  expect(await verdict(good)).toBe("valid")
  // S and S + L are the same modulo L, the order of the group.
  const respelled = good.slice()
  let rest = Point.Fn.ORDER
  for (let at = 32; at < 64; at++) {
    rest += BigInt(good[at] ?? 0)
    respelled[at] = Number(rest % 256n)
    rest /= 256n
  }
  expect(await verdict(respelled)).toBe("invalid")
})
