import { KEM_DHKEM_X25519_HKDF_SHA256, AEAD_ChaCha20Poly1305, KDF_HKDF_SHA256 } from "@panva/hpke-noble"
import { CipherSuite } from "hpke"
import { describe, expect, test } from "vitest"
import vectors from "../../../vectors/msc4388-hpke.json" with { type: "json" }
import { concat, fromBase64, fromUtf8, toBase64, utf8, type Bytes } from "../bytes.ts"
import { OK } from "./cipher.ts"
import { INFO, offerKey4388, readCheckCode, RESPONSE_LABEL, responseContext, suite } from "./msc4388.ts"

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

/** Device S as a sender with a given ephemeral key: the public KEM interface with its one random step fixed. */
async function scanner(ephemeral: Bytes, recipient: Bytes) {
  const fixed = () => {
    const kem = KEM_DHKEM_X25519_HKDF_SHA256()
    const pair = async () => {
      const privateKey = await kem.DeserializePrivateKey(ephemeral, true)
      const { x25519 } = await import("@noble/curves/ed25519.js")
      return { privateKey, publicKey: await kem.DeserializePublicKey(x25519.getPublicKey(ephemeral)) }
    }
    return { ...kem, GenerateKeyPair: pair }
  }
  const sender = new CipherSuite(fixed, KDF_HKDF_SHA256, AEAD_ChaCha20Poly1305)
  return sender.SetupSender(await sender.DeserializePublicKey(recipient), { info: INFO })
}

describe("transcripts of both profiles", () => {
  for (const transcript of vectors.transcripts) {
    const profile = transcript.response_label === RESPONSE_LABEL.spec ? "spec" : "rust"
    const messages = transcript.messages as Message[]

    test(`${transcript.name}: Device G, byte for byte`, async () => {
      const offer = offerKey4388(hex(transcript.G_recipient_private), profile, () =>
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

    test(`${transcript.name}: Device S, byte for byte`, async () => {
      const { encapsulatedSecret, ctx } = await scanner(
        hex(transcript.S_ephemeral_private),
        hex(transcript.G_recipient_public),
      )
      const first = await ctx.Seal(utf8("MATRIX_QR_CODE_LOGIN_INITIATE"), hex(transcript.initiate.aad))
      expect(toBase64(concat(encapsulatedSecret, first))).toBe(transcript.initiate.data_b64)
      const enc = hex(transcript.S_encapsulated_key)
      const secret = await ctx.Export(utf8(RESPONSE_LABEL[profile]), 32)
      expect(await readCheckCode(ctx, hex(transcript.G_recipient_public), enc)).toBe(
        transcript.check_code.digits,
      )
      const ok = fromBase64(transcript.ok.data_b64)
      const incoming = responseContext(secret, enc, ok.slice(0, 32))
      expect(fromUtf8(incoming.open(ok.slice(32), hex(transcript.ok.aad)))).toBe(OK)
      for (const { sender, aad, data_b64, plaintext } of messages) {
        const text = hex(plaintext ?? "")
        if (sender === "S") expect(toBase64(await ctx.Seal(text, hex(aad)))).toBe(data_b64)
        else expect(incoming.open(fromBase64(data_b64), hex(aad))).toEqual(text)
      }
    })
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
      const offer = offerKey4388(hex(captured.G_recipient_private ?? ""), "rust", () => hex(nonce))
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
      const { ctx } = await scanner(hex(captured.S_ephemeral_private ?? ""), hex(captured.G_recipient_public))
      await ctx.Seal(utf8("MATRIX_QR_CODE_LOGIN_INITIATE"), hex(captured.initiate.aad))
      const enc = hex(captured.S_encapsulated_key)
      expect(await readCheckCode(ctx, hex(captured.G_recipient_public), enc)).toBe(captured.check_code.digits)
      const ok = fromBase64(captured.ok.data_b64)
      const incoming = responseContext(await ctx.Export(utf8(RESPONSE_LABEL.rust), 32), enc, ok.slice(0, 32))
      expect(fromUtf8(incoming.open(ok.slice(32), hex(captured.ok.aad)))).toBe(OK)
      for (const { sender, aad, data_b64, plaintext } of captured.messages) {
        const text = hex(plaintext ?? "")
        if (sender === "S") expect(toBase64(await ctx.Seal(text, hex(aad)))).toBe(data_b64)
        else expect(incoming.open(fromBase64(data_b64), hex(aad))).toEqual(text)
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
      await expect(offer().accept(negative.data_b64, wrongAad)).rejects.toThrow()
    })
  }
  test("the same public key is never used twice", async () => {
    const used = offer()
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
