import { describe, expect, test } from "vitest"
import vectors from "../../../vectors/msc4388-hpke.json" with { type: "json" }
import { fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { OK } from "./cipher.ts"
import { offerKey4388 } from "./msc4388.ts"
import { RESPONSE_LABEL, suite } from "./msc4388Cipher.ts"
import { initiate4388 } from "./msc4388Initiator.ts"

const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "hex"))

interface Message {
  sender?: string
  aad: string
  data_b64: string
  plaintext?: string
}
interface Captured {
  G_recipient_private?: string
  S_ephemeral_private?: string
  G_recipient_public: string
  S_encapsulated_key: string
  response_nonce?: string
  initiate: Message
  ok: Message
  check_code: { digits: string }
  messages: Message[]
}

describe("transcripts of both profiles", () => {
  for (const transcript of vectors.transcripts) {
    const profile = transcript.response_label === RESPONSE_LABEL.spec ? "spec" : "rust"
    const messages = transcript.messages as Message[]

    test(`${transcript.name}: Device G, byte for byte`, async () => {
      const offer = await offerKey4388(hex(transcript.G_recipient_private), profile, () =>
        hex(transcript.ok.response_nonce),
      )
      expect(offer.publicKey).toEqual(hex(transcript.G_recipient_public))
      const { cipher, checkCode } = await offer.accept(
        transcript.initiate.data_b64,
        hex(transcript.initiate.aad),
      )
      expect(checkCode).toBe(transcript.check_code.digits)
      expect(await cipher.seal(utf8(OK), hex(transcript.ok.aad))).toBe(transcript.ok.data_b64)
      for (const { sender, aad, data_b64, plaintext } of messages) {
        const text = hex(plaintext ?? "")
        if (sender === "G") expect(await cipher.seal(text, hex(aad))).toBe(data_b64)
        else expect(await cipher.open(data_b64, hex(aad))).toEqual(text)
      }
    })

    for (const told of ["spec", "rust"] as const) {
      test(`${transcript.name}: Device S, byte for byte, after a code that says ${told}`, async () => {
        const { cipher, checkCode, initiate } = await initiate4388(
          hex(transcript.S_ephemeral_private),
          hex(transcript.G_recipient_public),
          told,
        )
        expect(await initiate(hex(transcript.initiate.aad))).toBe(transcript.initiate.data_b64)
        expect(checkCode).toBe(transcript.check_code.digits)
        expect(fromUtf8(await cipher.open(transcript.ok.data_b64, hex(transcript.ok.aad)))).toBe(OK)
        for (const { sender, aad, data_b64, plaintext } of messages) {
          const text = hex(plaintext ?? "")
          if (sender === "S") expect(await cipher.seal(text, hex(aad))).toBe(data_b64)
          else expect(await cipher.open(data_b64, hex(aad))).toEqual(text)
        }
      })
    }
  }
})

describe("captured from vodozemac", () => {
  const captures = vectors.captured_from_vodozemac as Captured[]
  const weAreG = captures.filter((captured) => captured.G_recipient_private)
  const weAreS = captures.filter((captured) => captured.S_ephemeral_private)
  test("both roles occur", () => expect([weAreG.length, weAreS.length]).toEqual([4, 4]))

  for (const [index, captured] of weAreG.entries()) {
    test(`${index}: it scans, we show`, async () => {
      const nonce = captured.response_nonce ?? ""
      const offer = await offerKey4388(hex(captured.G_recipient_private ?? ""), "rust", () => hex(nonce))
      const { cipher, checkCode } = await offer.accept(captured.initiate.data_b64, hex(captured.initiate.aad))
      expect(checkCode).toBe(captured.check_code.digits)
      expect(await cipher.seal(utf8(OK), hex(captured.ok.aad))).toBe(captured.ok.data_b64)
      for (const { sender, aad, data_b64, plaintext } of captured.messages) {
        const text = hex(plaintext ?? "")
        if (sender === "G") expect(await cipher.seal(text, hex(aad))).toBe(data_b64)
        else expect(await cipher.open(data_b64, hex(aad))).toEqual(text)
      }
    })
  }
  for (const [index, captured] of weAreS.entries()) {
    test(`${index}: it shows, we scan`, async () => {
      const { cipher, checkCode, initiate } = await initiate4388(
        hex(captured.S_ephemeral_private ?? ""),
        hex(captured.G_recipient_public),
        "rust",
      )
      expect(await initiate(hex(captured.initiate.aad))).toBe(captured.initiate.data_b64)
      expect(checkCode).toBe(captured.check_code.digits)
      expect(fromUtf8(await cipher.open(captured.ok.data_b64, hex(captured.ok.aad)))).toBe(OK)
      for (const { sender, aad, data_b64, plaintext } of captured.messages) {
        const text = hex(plaintext ?? "")
        if (sender === "S") expect(await cipher.seal(text, hex(aad))).toBe(data_b64)
        else expect(await cipher.open(data_b64, hex(aad))).toEqual(text)
      }
    })
  }
})

describe("R6: an INITIATE that is none", () => {
  const transcript = vectors.transcripts.find(
    ({ name }) => name === "existing-shows-new-scans/label-vodozemac",
  )
  if (!transcript) throw new Error("the vectors have changed")
  const offer = () =>
    offerKey4388(hex(transcript.G_recipient_private), "rust", (length) => new Uint8Array(length))
  const aad = hex(transcript.initiate.aad)
  const refused = vectors.negative_initiate.filter(({ expect: word }) => !word.startsWith("tolerate"))
  test("26 of the 27 are to be refused", () => expect(refused.length).toBe(26))
  for (const negative of refused) {
    test(`${negative.name}: ${negative.expect}`, async () => {
      const wrongAad = "aad" in negative && negative.aad !== undefined ? hex(negative.aad) : aad
      const key = await offer()
      await expect(key.accept(negative.data_b64, wrongAad)).rejects.toThrow()
    })
  }
  test("the same public key is never used twice", async () => {
    const used = await offer()
    await used.accept(transcript.initiate.data_b64, aad)
    await expect(used.accept(transcript.initiate.data_b64, aad)).rejects.toThrow("used already")
  })
})

test("the suite is the text's: every encryption of RFC 9180 appendix A.2.1 opens", async () => {
  const vector = vectors.rfc9180_a21
  const key = await suite.DeserializePrivateKey(hex(vector.skRm), false)
  const context = await suite.SetupRecipient(key, hex(vector.enc), { info: hex(vector.info) })
  for (const { seq, pt, aad, ct } of vector.encryptions) {
    if (seq !== context.seq) break // the RFC's later ones skip sequence numbers, which a context never does
    expect(await context.Open(hex(ct), hex(aad))).toEqual(hex(pt))
  }
  expect(context.seq).toBeGreaterThan(1)
})

describe("what answers our INITIATE", () => {
  const begun = async () => {
    const offer = await offerKey4388(new Uint8Array(32).fill(5), "spec", (length) => new Uint8Array(length))
    const initiator = await initiate4388(new Uint8Array(32).fill(6), offer.publicKey, "spec")
    const initiate = await initiator.initiate(utf8("aad"))
    return { initiator, initiate, accepted: await offer.accept(initiate, utf8("aad")) }
  }
  test("our own message sent back, one cut short and one under another AAD do not open; then the right one does", async () => {
    const { initiator, initiate, accepted } = await begun()
    const ok = await accepted.cipher.seal(utf8(OK), utf8("token"))
    for (const [data, aad] of [
      [initiate, "aad"],
      [ok.slice(0, 40), "token"],
      ["", "token"],
      [ok, "other token"],
    ] as const) {
      await expect(initiator.cipher.open(data, utf8(aad))).rejects.toThrow()
    }
    expect(fromUtf8(await initiator.cipher.open(ok, utf8("token")))).toBe(OK)
    await expect(initiator.cipher.open(ok, utf8("token"))).rejects.toThrow()
  })
  test("a key of low order is refused", async () => {
    const own = new Uint8Array(32).fill(6)
    await expect(initiate4388(own, new Uint8Array(32), "spec")).rejects.toThrow()
    expect(own).toEqual(new Uint8Array(32))
  })
})
