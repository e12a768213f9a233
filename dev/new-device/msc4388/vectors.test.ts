import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { LinkEnded } from "../conversation.ts"
import { scanner } from "./channel.ts"
import { suite } from "./hpke.ts"
import { readCode, type ScannedCode } from "./qr.ts"

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
  S_ephemeral_private: string
  S_encapsulated_key: string
  initiate: Sealed
  ok: Sealed
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

async function scannerOf(transcript: Transcript) {
  const code: ScannedCode = {
    profile: transcript.response_label.endsWith(" response") ? "spec" : "rust",
    unstable: true,
    publicKey: bytes(transcript.G_recipient_public),
    rendezvousId: transcript.rendezvous_id,
    baseUrl: transcript.base_url,
  }
  return scanner(code, {
    privateKey: await suite.kem.deserializePrivateKey(bytes(transcript.S_ephemeral_private)),
    publicKey: await suite.kem.deserializePublicKey(bytes(transcript.S_encapsulated_key)),
  })
}

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

  test("a reply that is bound to another sequence token is not trusted", async () => {
    const device = await scannerOf(transcript)
    await device.initiate(transcript.initiate.sequence_token)
    await expect(device.confirm(transcript.ok.data_b64, "another")).rejects.toThrow(LinkEnded)
  })
})

describe("msc4388 codes of existing devices", () => {
  const codes = payloads.filter(
    ({ generation, valid, fields }) =>
      generation.startsWith("msc4388") && valid && fields?.intent !== "login",
  )

  test.each(codes)("$name is read", ({ hex, fields }) => {
    const code = readCode(bytes(hex))
    expect(Buffer.from(code.publicKey).toString("hex")).toBe(fields?.public_key)
    expect([code.rendezvousId, code.baseUrl]).toEqual([fields?.rendezvous_id, fields?.base_url])
  })
})
