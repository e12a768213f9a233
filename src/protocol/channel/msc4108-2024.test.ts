import { x25519 } from "@noble/curves/ed25519.js"
import { describe, expect, test } from "vitest"
import vectors from "../../../vectors/msc4108-ecies.json" with { type: "json" }
import { fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { OK } from "./cipher.ts"
import { offerKey2024 } from "./msc4108-2024.ts"
import { deriveChannel } from "./msc4108-2024Cipher.ts"
import { initiate2024 } from "./msc4108-2024Initiator.ts"

const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "hex"))
const none = new Uint8Array()

interface Message {
  sender: string
  plaintext_utf8?: string
  plaintext?: string
  data?: string
  data_b64?: string
}
interface Captured {
  S_is: string
  G_is: string
  G_private?: string
  S_private?: string
  G_public: string
  S_public: string
  initiate: string
  ok: string
  check_code: { digits: string }
  messages: Message[]
}

const wire = (message: Message): string => message.data ?? message.data_b64 ?? ""
const plain = (message: Message): Bytes =>
  message.plaintext_utf8 === undefined ? hex(message.plaintext ?? "") : utf8(message.plaintext_utf8)

const deployed = vectors.transcripts.filter((transcript) => transcript.kdf_hash === "sha512")
const specText = vectors.transcripts.filter((transcript) => transcript.kdf_hash !== "sha512")

describe("transcripts as deployed (HKDF-SHA512, both counters from 0)", () => {
  test("there are six", () => expect(deployed.length).toBe(6))
  for (const transcript of deployed) {
    test(`${transcript.name}: every message of both sides, byte for byte`, async () => {
      const offer = await offerKey2024(hex(transcript.G_private))
      const { cipher, checkCode } = await offer.accept(transcript.initiate.data, none)
      expect(checkCode).toBe(transcript.check_code.digits)
      expect(await cipher.seal(utf8(OK), none)).toBe(transcript.ok.data)
      for (const message of transcript.messages as Message[]) {
        if (message.sender === "G") expect(await cipher.seal(plain(message), none)).toBe(wire(message))
        else expect(await cipher.open(wire(message), none)).toEqual(plain(message))
      }
    })
    test(`${transcript.name}: Device S, byte for byte`, async () => {
      const { cipher, checkCode, initiate } = await initiate2024(
        hex(transcript.S_private),
        hex(transcript.G_public),
      )
      expect(await initiate(none)).toBe(transcript.initiate.data)
      expect(checkCode).toBe(transcript.check_code.digits)
      expect(fromUtf8(await cipher.open(transcript.ok.data, none))).toBe(OK)
      for (const message of transcript.messages as Message[]) {
        if (message.sender === "S") expect(await cipher.seal(plain(message), none)).toBe(wire(message))
        else expect(await cipher.open(wire(message), none)).toEqual(plain(message))
      }
    })
  }
})

describe("transcripts of the text's letter, which nobody speaks", () => {
  for (const transcript of specText) {
    test(`${transcript.name} is refused`, async () => {
      const offer = await offerKey2024(hex(transcript.G_private))
      await expect(offer.accept(transcript.initiate.data, none)).rejects.toThrow()
    })
  }
})

describe("captured from vodozemac and crypto-wasm", () => {
  for (const [index, captured] of (vectors.captured_from_peers as Captured[]).entries()) {
    test(`${index}: G is ${captured.G_is}, S is ${captured.S_is}`, async () => {
      const [G, S] = [hex(captured.G_public), hex(captured.S_public)]
      const secret = captured.G_private
        ? x25519.getSharedSecret(hex(captured.G_private), S)
        : x25519.getSharedSecret(hex(captured.S_private ?? ""), G)
      const { scanner, generator, checkCode } = await deriveChannel(secret, G, S)
      expect(checkCode).toBe(captured.check_code.digits)
      const [ciphertext = ""] = captured.initiate.split("|")
      expect(fromUtf8(await generator.open(ciphertext, none))).toBe("MATRIX_QR_CODE_LOGIN_INITIATE")
      expect(fromUtf8(await scanner.open(captured.ok, none))).toBe(OK)
      for (const message of captured.messages) {
        const reader = message.sender === "G" ? scanner : generator
        expect(await reader.open(wire(message), none)).toEqual(plain(message))
      }
    })
  }
})

describe("R6: an INITIATE that is none", () => {
  const transcript = deployed.find(({ name }) => name === "existing-shows-new-scans/deployed")
  for (const negative of vectors.negative_initiate.filter(
    ({ expect: word }) => !word.startsWith("tolerate"),
  )) {
    test(`${negative.name}: ${negative.expect}`, async () => {
      const offer = await offerKey2024(hex(transcript?.G_private ?? ""))
      await expect(offer.accept(negative.data, none)).rejects.toThrow()
      // The same public key is never used twice, not even after a failure that came before the key agreement.
      if (negative.name.startsWith("flipped")) {
        await expect(offer.accept(transcript?.initiate.data ?? "", none)).rejects.toThrow("used already")
      }
    })
  }
})

test("a message that does not open leaves the counter, replay and reflection are refused", async () => {
  const secret = new Uint8Array(32).fill(7)
  const { generator, scanner } = await deriveChannel(
    secret,
    new Uint8Array(32).fill(1),
    new Uint8Array(32).fill(2),
  )
  const first = await scanner.seal(utf8("one"), none)
  const second = await scanner.seal(utf8("two"), none)
  await expect(generator.open("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", none)).rejects.toThrow()
  await expect(generator.open(second, none)).rejects.toThrow()
  expect(fromUtf8(await generator.open(first, none))).toBe("one")
  await expect(generator.open(first, none)).rejects.toThrow()
  await expect(scanner.open(second, none)).rejects.toThrow()
  expect(fromUtf8(await generator.open(second, none))).toBe("two")
})
