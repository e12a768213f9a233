import { describe, expect, test } from "vitest"
import vectors from "../../../vectors/msc3903.json" with { type: "json" }
import { fromBase64, fromUtf8, toBase64, utf8, type Bytes } from "../bytes.ts"
import { ALGORITHMS, UNSTABLE, type Algorithm } from "../names3906.ts"
import type { Cipher } from "./cipher.ts"
import { deriveChannel3906, initiate3906, offerKey3906 } from "./msc3906.ts"

const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "hex"))
const none = new Uint8Array()
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
/** Chance as a transcript had it. */
const ivs = (...list: string[]) => {
  const left = [...list]
  return () => hex(left.shift() ?? "")
}
const algorithmOf = (name: string): Algorithm => ALGORITHMS.find((one) => one === name) ?? UNSTABLE

type Transcript = (typeof vectors.transcripts)[number]
type Sender = "initiator" | "recipient"

async function cipherOf(transcript: Transcript, side: Sender) {
  const { algorithm: name, messages, recipient_payload, initiator_private, recipient_private } = transcript
  const algorithm = algorithmOf(name)
  const own = ivs(...messages.filter(({ sender }) => sender === side).map(({ iv }) => iv))
  if (side === "initiator")
    return (await offerKey3906(hex(initiator_private), algorithm, own)).accept(
      JSON.stringify(recipient_payload),
      none,
    )
  const key = hex(transcript.initiator_public)
  return initiate3906(hex(recipient_private), key, algorithm, own)
}

describe("transcripts", () => {
  test("none is left out", () => expect(vectors.transcripts).toHaveLength(3))

  for (const transcript of vectors.transcripts) {
    for (const side of ["initiator", "recipient"] as const) {
      test(`${transcript.name}: the ${side}, byte for byte`, async () => {
        const { cipher, checkCode } = await cipherOf(transcript, side)
        expect(checkCode).toBe(transcript.checksum)
        for (const { sender, plaintext_utf8: text, wire } of transcript.messages) {
          if (sender === side) expect(JSON.parse(await cipher.seal(utf8(text), none))).toEqual(wire)
          else expect(fromUtf8(await cipher.open(JSON.stringify(wire), none))).toBe(text)
        }
      })
    }

    test(`${transcript.name}: what both sides send of their keys`, async () => {
      const { recipient_private, initiator_private, initiator_public, recipient_payload } = transcript
      const algorithm = algorithmOf(transcript.algorithm)
      const { initiate } = await initiate3906(
        hex(recipient_private),
        hex(initiator_public),
        algorithm,
        random,
      )
      expect(JSON.parse(await initiate(none))).toEqual(recipient_payload)
      const { publicKey } = await offerKey3906(hex(initiator_private), algorithm, random)
      expect(toBase64(publicKey)).toBe(transcript.initiator_payload.key)
    })
  }

  test("the algorithm's name is a part of the keys: the two families do not understand one another", () => {
    const [unstable, stable] = vectors.transcripts
    expect(unstable?.shared_secret).toBe(stable?.shared_secret)
    expect(unstable?.checksum).not.toBe(stable?.checksum)
  })
})

test("the text's own example is of keys and an initialisation vector that we can read", async () => {
  const { initiator_key, recipient_key, iv_b64, iv_bytes } = vectors.spec_example
  const algorithm = algorithmOf("m.rendezvous.v2.curve25519-aes-sha256")
  const payload = JSON.stringify({ algorithm, key: recipient_key })
  const key = await offerKey3906(random(32), algorithm, () => fromBase64(iv_b64))
  const { cipher } = await key.accept(payload, none)
  expect(fromBase64(initiator_key)).toHaveLength(32)
  expect(fromBase64(iv_b64)).toHaveLength(iv_bytes)
  expect(JSON.parse(await cipher.seal(utf8("{}"), none)).iv).toBe(iv_b64)
})

describe("captured from matrix-js-sdk 34.9.0", () => {
  test("none is left out", () => expect(vectors.captured_from_matrix_js_sdk).toHaveLength(6))

  for (const [index, run] of vectors.captured_from_matrix_js_sdk.entries()) {
    test(`run ${index}: initiated by ${run.initiator}`, async () => {
      if (run.qr && run.recipient_private && run.wire_from_initiator) {
        const { rendezvous } = run.qr
        const algorithm = algorithmOf(rendezvous.algorithm)
        const key = fromBase64(rendezvous.key)
        const { cipher, checkCode } = await initiate3906(hex(run.recipient_private), key, algorithm, random)
        expect(checkCode).toBe(run.checksum)
        expect(
          JSON.parse(fromUtf8(await cipher.open(JSON.stringify(run.wire_from_initiator), none))),
        ).toBeTruthy()
      } else {
        const key = await offerKey3906(hex(run.initiator_private ?? ""), UNSTABLE, random)
        const { cipher, checkCode } = await key.accept(JSON.stringify(run.recipient_payload), none)
        expect(checkCode).toBe(run.checksum)
        expect(
          JSON.parse(fromUtf8(await cipher.open(JSON.stringify(run.wire_from_recipient), none))),
        ).toBeTruthy()
      }
    })
  }
})

describe("refused", () => {
  test("none is left out", () => expect(vectors.negative).toHaveLength(11))

  for (const { name, payload, wire } of vectors.negative) {
    test(name, async () => {
      if (payload) {
        const key = await offerKey3906(random(32), UNSTABLE, random)
        await expect(key.accept(JSON.stringify(payload), none)).rejects.toThrow()
        const own = random(32)
        await expect(initiate3906(own, fromBase64(payload.key), UNSTABLE, random)).rejects.toThrow()
        expect(own).toEqual(new Uint8Array(32))
      } else {
        const [transcript] = vectors.transcripts
        if (!transcript) throw new Error("no transcript")
        const { cipher } = await cipherOf(transcript, "initiator")
        await expect(cipher.open(JSON.stringify(wire), none)).rejects.toThrow()
        // What is refused costs nothing: the right one still opens.
        const first = transcript.messages[0]
        expect(fromUtf8(await cipher.open(JSON.stringify(first?.wire), none))).toBe(first?.plaintext_utf8)
      }
    })
  }
})

/** Two ends, whose initialisation vectors can be told. */
async function ends(ofInitiator = random, ofRecipient = random): Promise<Record<Sender, Cipher>> {
  const key = await offerKey3906(random(32), UNSTABLE, ofInitiator)
  const { cipher, initiate } = await initiate3906(random(32), key.publicKey, UNSTABLE, ofRecipient)
  const accepted = await key.accept(await initiate(none), none)
  return { initiator: accepted.cipher, recipient: cipher }
}

describe("R13: no initialisation vector twice", () => {
  const same = () => new Uint8Array(32).fill(7)

  test("a message that comes again does not open", async () => {
    const { initiator, recipient } = await ends()
    const sealed = await initiator.seal(utf8("a"), none)
    await recipient.open(sealed, none)
    await expect(recipient.open(sealed, none)).rejects.toThrow("twice")
  })
  test("nor when it is spelled in another way", async () => {
    const { initiator, recipient } = await ends()
    const { ciphertext, iv } = JSON.parse(await initiator.seal(utf8("a"), none))
    await recipient.open(JSON.stringify({ ciphertext, iv }), none)
    await expect(recipient.open(JSON.stringify({ iv: `${iv}=`, ciphertext }), none)).rejects.toThrow("twice")
  })
  test("our own message, reflected, does not open, though it is sealed with the same key", async () => {
    const { initiator } = await ends()
    const sealed = await initiator.seal(utf8("a"), none)
    await expect(initiator.open(sealed, none)).rejects.toThrow("twice")
  })
  test("another message under one that was used does not open", async () => {
    const { initiator, recipient } = await ends(same, random)
    const [first, other] = [
      await initiator.seal(utf8("a"), none),
      await (await ends()).initiator.seal(utf8("b"), none),
    ]
    await recipient.open(first, none)
    const { ciphertext } = JSON.parse(other)
    await expect(recipient.open(JSON.stringify({ ...JSON.parse(first), ciphertext }), none)).rejects.toThrow()
  })
  test("chance that repeats itself seals nothing", async () => {
    const { initiator } = await ends(same, random)
    await initiator.seal(utf8("a"), none)
    await expect(initiator.seal(utf8("b"), none)).rejects.toThrow("twice")
  })
  test("one that the peer used seals nothing of ours", async () => {
    const { initiator, recipient } = await ends(same, same)
    await recipient.open(await initiator.seal(utf8("a"), none), none)
    await expect(recipient.seal(utf8("b"), none)).rejects.toThrow("twice")
  })
})

describe("R6: a key works once", () => {
  const payload = JSON.stringify({ algorithm: UNSTABLE, key: vectors.spec_example.recipient_key })

  test("a second key, even the same, is not accepted", async () => {
    const key = await offerKey3906(random(32), UNSTABLE, random)
    await key.accept(payload, none)
    await expect(key.accept(payload, none)).rejects.toThrow("used already")
  })
  test.each([
    ["nothing", ""],
    ["a message", '{"type":"m.login.progress"}'],
    ["an algorithm without a key", `{"algorithm":"${UNSTABLE}"}`],
    ["a key of another algorithm", payload.replace("v2", "v1")],
    ["a short key", payload.replace("TBs", "")],
    ["a key of the URL-safe alphabet", payload.replace("xyi", "x_i")],
  ])("%s is no key, and uses it up", async (_what, data) => {
    const key = await offerKey3906(random(32), UNSTABLE, random)
    await expect(key.accept(data, none)).rejects.toThrow()
    await expect(key.accept(payload, none)).rejects.toThrow("used already")
  })
  test("it is overwritten, whether used or not", async () => {
    const [used, unused, scanned] = [random(32), random(32), random(32)]
    await (await offerKey3906(used, UNSTABLE, random)).accept(payload, none)
    const offer = await offerKey3906(unused, UNSTABLE, random)
    offer.destroy()
    await initiate3906(scanned, offer.publicKey, UNSTABLE, random)
    for (const key of [used, unused, scanned]) expect(key).toEqual(new Uint8Array(32))
  })
  test("a peer that answers in the other family's name is understood, as matrix-js-sdk does", async () => {
    const key = await offerKey3906(random(32), UNSTABLE, random)
    const { cipher, initiate } = await initiate3906(random(32), key.publicKey, UNSTABLE, random)
    const stable = { ...JSON.parse(await initiate(none)), algorithm: ALGORITHMS[0] }
    const accepted = await key.accept(JSON.stringify(stable), none)
    expect(await accepted.cipher.open(await cipher.seal(utf8("a"), none), none)).toEqual(utf8("a"))
  })
})

test("the digits come in three times four, whatever the key", async () => {
  for (let i = 0; i < 300; i++) {
    const { checkCode } = await deriveChannel3906(random(32), UNSTABLE, random(32), random(32), random)
    expect(checkCode).toMatch(/^[1-9]\d{3}-[1-9]\d{3}-[1-9]\d{3}$/)
  }
})
