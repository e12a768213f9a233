import { expect, test } from "vitest"
import vectors from "../testing/vectors/ed25519.json" with { type: "json" }
import { hex } from "../testing/wycheproof.ts"
import type { Curves } from "./curves.ts"
import { noble } from "./noble.ts"
import { strict } from "./strict.ts"

const verifying = (verify: Curves["ed25519"]["verify"]) =>
  strict({ ...noble, ed25519: { ...noble.ed25519, verify } }).ed25519

const vectorsOf = (...names: string[]) =>
  vectors.groups
    .filter(({ flags }) => flags.some((flag) => names.includes(flag)))
    .flatMap(({ tests }) => tests)

test("Wycheproof: what is no signature by its form passes with no implementation, not even with one that all would pass", async () => {
  const credulous = verifying(async () => true)
  const tests = vectorsOf("SignatureMalleability", "TruncatedSignature", "SignatureWithGarbage")
  expect(tests).toHaveLength(16)
  for (const { tcId, pk, msg, sig } of tests)
    expect([tcId, await credulous.verify(hex(sig), hex(msg), hex(pk))]).toEqual([tcId, false])
})

test("a public key that has not 32 bytes passes with no implementation", async () => {
  const credulous = verifying(async () => true)
  const [{ msg, sig } = { msg: "", sig: "" }] = vectorsOf("Valid")
  const verify = (length: number) => credulous.verify(hex(sig), hex(msg), new Uint8Array(length).fill(7))
  expect(await Promise.all([0, 31, 32, 33, 64].map(verify))).toEqual([false, false, true, false, false])
})

test("what an implementation cannot calculate is no good signature", async () => {
  const failing = verifying(async () => {
    throw new DOMException("", "DataError")
  })
  for (const { pk, msg, sig } of vectorsOf("Valid"))
    expect(await failing.verify(hex(sig), hex(msg), hex(pk))).toBe(false)
})
