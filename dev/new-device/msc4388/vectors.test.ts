import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { LinkEnded } from "../conversation.ts"
import { suite } from "./hpke.ts"
import { type Code, readCode, writeCode } from "./qr.ts"
import { scanner } from "./scanner.ts"
import { answerInitiate } from "./shower.ts"

interface Sealed {
  sequence_token: string
  data_b64: string
}
interface Transcript {
  name: string
  response_label: string
  base_url: string
  rendezvous_id: string
  G_recipient_public: string
  G_recipient_private: string
  S_ephemeral_private: string
  S_encapsulated_key: string
  initiate: Sealed
  ok: Sealed & { response_nonce: string }
  check_code: { digits: string }
  messages: (Sealed & { sender: "G" | "S"; plaintext_utf8: string })[]
}
interface Payload {
  name: string
  generation: string
  hex: string
  valid: boolean
  fields?: { intent: string; public_key: string; rendezvous_id: string; base_url: string }
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../vectors/${name}`, import.meta.url), "utf8")) as T
const { transcripts } = read<{ transcripts: Transcript[] }>("msc4388-hpke.json")
const { payloads } = read<{ payloads: Payload[] }>("qr-payloads.json")
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"))

const codeOf = (transcript: Transcript): Code => ({
  profile: transcript.response_label.endsWith(" response") ? "spec" : "rust",
  unstable: true,
  publicKey: bytes(transcript.G_recipient_public),
  rendezvousId: transcript.rendezvous_id,
  baseUrl: transcript.base_url,
})

const keyPair = async (privateKey: string, publicKey: string): Promise<CryptoKeyPair> => ({
  privateKey: await suite.kem.deserializePrivateKey(bytes(privateKey)),
  publicKey: await suite.kem.deserializePublicKey(bytes(publicKey)),
})

const scannerOf = async (transcript: Transcript) =>
  scanner(codeOf(transcript), await keyPair(transcript.S_ephemeral_private, transcript.S_encapsulated_key))

const answerOf = async (transcript: Transcript, opening: string) =>
  answerInitiate(
    codeOf(transcript),
    await keyPair(transcript.G_recipient_private, transcript.G_recipient_public),
    { message: transcript.initiate.data_b64, opening, sealing: transcript.ok.sequence_token },
    bytes(transcript.ok.response_nonce),
  )

describe.each(transcripts)("msc4388 transcript $name", (transcript) => {
  test("the scanning device writes and reads the same messages, and shows the same check code", async () => {
    const device = await scannerOf(transcript)
    expect(await device.initiate(transcript.initiate.sequence_token)).toBe(transcript.initiate.data_b64)
    expect(await device.confirm(transcript.ok.data_b64, transcript.ok.sequence_token)).toBe(
      transcript.check_code.digits,
    )
    for (const { sender, sequence_token, plaintext_utf8, data_b64 } of transcript.messages) {
      if (sender === "S") expect(await device.seal(plaintext_utf8, sequence_token)).toBe(data_b64)
      else expect(await device.open(data_b64, sequence_token)).toBe(plaintext_utf8)
    }
  })

  test("the device that shows the code writes and reads the same messages, and expects the same check code", async () => {
    const { channel, ok, checkCode } = await answerOf(transcript, transcript.initiate.sequence_token)
    expect(ok).toBe(transcript.ok.data_b64)
    expect(checkCode).toBe(transcript.check_code.digits)
    for (const { sender, sequence_token, plaintext_utf8, data_b64 } of transcript.messages) {
      if (sender === "G") expect(await channel.seal(plaintext_utf8, sequence_token)).toBe(data_b64)
      else expect(await channel.open(data_b64, sequence_token)).toBe(plaintext_utf8)
    }
  })

  test("a scan that is bound to another sequence token is not answered", async () => {
    await expect(answerOf(transcript, "another")).rejects.toThrow(LinkEnded)
  })

  test("a reply that is bound to another sequence token is not trusted", async () => {
    const device = await scannerOf(transcript)
    await device.initiate(transcript.initiate.sequence_token)
    await expect(device.confirm(transcript.ok.data_b64, "another")).rejects.toThrow(LinkEnded)
  })
})

const codes = payloads.filter(({ generation, valid }) => generation.startsWith("msc4388") && valid)

describe("msc4388 codes of existing devices", () => {
  test.each(codes.filter(({ fields }) => fields?.intent !== "login"))("$name is read", ({ hex, fields }) => {
    const code = readCode(bytes(hex))
    expect(Buffer.from(code.publicKey).toString("hex")).toBe(fields?.public_key)
    expect([code.rendezvousId, code.baseUrl]).toEqual([fields?.rendezvous_id, fields?.base_url])
  })
})

describe("msc4388 codes of new devices", () => {
  test.each(codes.filter(({ fields }) => fields?.intent === "login"))(
    "$generation $name is written",
    ({ generation, hex, fields }) => {
      const [publicKey, rendezvousId = "", baseUrl = ""] = [
        bytes(fields?.public_key ?? ""),
        fields?.rendezvous_id,
        fields?.base_url,
      ]
      const unstable = generation === "msc4388-unstable"
      const code = writeCode({ profile: "spec", unstable, publicKey, rendezvousId, baseUrl })
      expect(Buffer.from(code).toString("hex")).toBe(hex)
    },
  )
})
