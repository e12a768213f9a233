import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { unbase64 } from "../bytes.ts"
import { LinkEnded } from "../conversation.ts"
import { type Channel, makeKeyPair, openChannel } from "./channel.ts"
import { names } from "./names.ts"
import { readCode, writeCode } from "./qr.ts"

interface Transcript {
  name: string
  algorithm: string
  initiator_private: string
  initiator_public: string
  recipient_private: string
  recipient_public: string
  checksum: string
  messages: {
    sender: "initiator" | "recipient"
    iv: string
    plaintext_utf8: string
    wire: { ciphertext: string; iv: string }
  }[]
}
interface Negative {
  name: string
  payload?: { algorithm: string; key: string }
}
interface Payload {
  name: string
  generation: string
  hex: string
  valid: boolean
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../vectors/${name}`, import.meta.url), "utf8")) as T
const { transcripts, negative } = read<{ transcripts: Transcript[]; negative: Negative[] }>("msc3903.json")
const { payloads } = read<{ payloads: Payload[] }>("qr-payloads.json")
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"))

async function ends(transcript: Transcript): Promise<Record<"initiator" | "recipient", Channel>> {
  const [initiator, recipient] = [bytes(transcript.initiator_public), bytes(transcript.recipient_public)]
  const keys = { algorithm: transcript.algorithm, initiator, recipient }
  const one = await makeKeyPair(bytes(transcript.initiator_private))
  const other = await makeKeyPair(bytes(transcript.recipient_private))
  expect([one.publicKey, other.publicKey]).toEqual([initiator, recipient])
  return {
    initiator: await openChannel(one.privateKey, recipient, keys),
    recipient: await openChannel(other.privateKey, initiator, keys),
  }
}

describe.each(transcripts)("msc3903 transcript $name", (transcript) => {
  test("both devices show the same twelve digits", async () => {
    const { initiator, recipient } = await ends(transcript)
    expect([initiator.checkCode, recipient.checkCode]).toEqual([transcript.checksum, transcript.checksum])
  })

  test("either device writes and reads the same messages", async () => {
    const devices = await ends(transcript)
    for (const { sender, iv, plaintext_utf8, wire } of transcript.messages) {
      const sealed = await devices[sender].seal(plaintext_utf8, bytes(iv))
      expect(JSON.parse(sealed)).toEqual(wire)
      const reader = devices[sender === "initiator" ? "recipient" : "initiator"]
      expect(await reader.open(sealed)).toBe(plaintext_utf8)
    }
  })

  test("a message that was read is not read again, nor one's own", async () => {
    const { initiator, recipient } = await ends(transcript)
    const sealed = await initiator.seal("once")
    await recipient.open(sealed)
    for (const channel of [recipient, initiator])
      await expect(channel.open(sealed)).rejects.toThrow(LinkEnded)
  })
})

test.each(negative.flatMap(({ name, payload }) => (payload ? [{ name, key: payload.key }] : [])))(
  "no channel with the key $name",
  async ({ key }) => {
    const { privateKey, publicKey: initiator } = await makeKeyPair()
    const recipient = unbase64(key)
    const opening = openChannel(privateKey, recipient, { ...names.stable, initiator, recipient })
    await expect(opening).rejects.toThrow(LinkEnded)
  },
)

const codes = payloads.filter(({ generation, valid }) => generation === "msc3906-json" && valid)

test.each(codes)("the code $name is read if it has a flow, and written the same", ({ hex }) => {
  const code = new TextDecoder().decode(bytes(hex))
  if (!code.includes('"flow"')) return expect(() => readCode(bytes(hex))).toThrow("another kind")
  const written = new TextDecoder().decode(writeCode(readCode(bytes(hex))))
  // The text's own example has a key with padding.
  expect(written).toBe(code.replace('="', '"'))
})
