import { describe, expect, test } from "vitest"
import vectors from "../../../vectors/curves.json" with { type: "json" }
import channels from "../../../vectors/msc3903.json" with { type: "json" }
import { fromBase64, type Bytes } from "../bytes.ts"
import { native } from "./native.ts"
import { noble } from "./noble.ts"
import { strict } from "./strict.ts"

const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "hex"))
const some = (length: number): Bytes => new Uint8Array(length).fill(7)
const lengths = [0, 31, 33, 64]

describe.each([
  ["native", strict(native)],
  ["noble", strict(noble)],
])("%s", (_name, { x25519, ed25519 }) => {
  test.each(vectors.x25519)("X25519: $name", async ({ private_key, public_key, secret }) => {
    expect(await x25519.sharedSecret(hex(private_key), hex(public_key))).toEqual(hex(secret))
  })

  test.each(vectors.x25519_pairs)("X25519: the public key of $name", async ({ private_key, public_key }) => {
    expect(await x25519.publicKeyOf(hex(private_key))).toEqual(hex(public_key))
  })

  test.each(channels.transcripts)("X25519: both sides of $name", async (transcript) => {
    const { initiator_private, initiator_public, recipient_private, recipient_public } = transcript
    const secret = hex(transcript.shared_secret)
    expect(await x25519.publicKeyOf(hex(initiator_private))).toEqual(hex(initiator_public))
    expect(await x25519.sharedSecret(hex(initiator_private), hex(recipient_public))).toEqual(secret)
    expect(await x25519.sharedSecret(hex(recipient_private), hex(initiator_public))).toEqual(secret)
  })

  test("X25519: a key that is not reduced means the reduced one", async () => {
    const [two, asPAndTwo] = ["02".padEnd(64, "0"), `ef${"ff".repeat(30)}7f`]
    expect(await x25519.sharedSecret(some(32), hex(asPAndTwo))).toEqual(
      await x25519.sharedSecret(some(32), hex(two)),
    )
  })

  test.each(vectors.x25519_low_order)("X25519: low order is refused: $name", async ({ public_key }) => {
    const [key, sameKey] = [hex(public_key), hex(public_key)]
    sameKey[31] = (sameKey[31] ?? 0) ^ 0x80
    await expect(x25519.sharedSecret(some(32), key)).rejects.toThrow()
    await expect(x25519.sharedSecret(some(32), sameKey)).rejects.toThrow()
  })

  test.each(channels.negative.filter(({ name }) => name.startsWith("low-order")))(
    "X25519: $name of MSC3903's vectors is refused",
    async ({ payload }) => {
      await expect(x25519.sharedSecret(some(32), fromBase64(payload?.key ?? ""))).rejects.toThrow()
    },
  )

  test.each(lengths)("keys of %i bytes are refused", async (length) => {
    await expect(x25519.publicKeyOf(some(length))).rejects.toThrow(RangeError)
    await expect(x25519.sharedSecret(some(length), some(32))).rejects.toThrow(RangeError)
    await expect(x25519.sharedSecret(some(32), some(length))).rejects.toThrow(RangeError)
    await expect(ed25519.publicKeyOf(some(length))).rejects.toThrow(RangeError)
  })

  test("the private keys are left as they were: they are the caller's to overwrite", async () => {
    const key = some(32)
    await x25519.publicKeyOf(key)
    await x25519.sharedSecret(key, some(32))
    await ed25519.publicKeyOf(key)
    expect(key).toEqual(some(32))
  })

  test.each(vectors.ed25519)("Ed25519: $name", async ({ seed, public_key, message, signature }) => {
    expect(await ed25519.publicKeyOf(hex(seed))).toEqual(hex(public_key))
    expect(await ed25519.verify(hex(signature), hex(message), hex(public_key))).toBe(true)
    expect(await ed25519.verify(hex(signature), hex(`${message}00`), hex(public_key))).toBe(false)
    for (const [at, bit] of [0, 31, 32, 63].entries()) {
      const changed = hex(signature)
      changed[bit] = (changed[bit] ?? 0) ^ (1 << at)
      expect(await ed25519.verify(changed, hex(message), hex(public_key))).toBe(false)
    }
  })

  test.each(vectors.ed25519_disputed)(
    "Ed25519: $name: passes is $passes",
    async ({ public_key, message, signature, passes }) => {
      expect(await ed25519.verify(hex(signature), hex(message), hex(public_key))).toBe(passes)
    },
  )

  test("Ed25519: what is no signature, or no key, is false and throws nothing", async () => {
    const [{ public_key, signature } = { public_key: "", signature: "" }] = vectors.ed25519
    for (const length of [...lengths, 32]) {
      if (length !== 64) expect(await ed25519.verify(some(length), some(1), hex(public_key))).toBe(false)
      if (length !== 32) expect(await ed25519.verify(hex(signature), some(1), some(length))).toBe(false)
    }
    // 2 is the y of no point.
    expect(await ed25519.verify(hex(signature), some(0), hex("02".padEnd(64, "0")))).toBe(false)
    expect(await ed25519.verify(new Uint8Array(64), some(0), new Uint8Array(32))).toBe(false)
  })
})
