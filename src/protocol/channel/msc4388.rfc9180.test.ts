import { KEM_DHKEM_X25519_HKDF_SHA256 } from "@panva/hpke-noble"
import { describe, expect, test, vi } from "vitest"
import { fromBase64, type Bytes } from "../bytes.ts"
import vectors from "../testing/vectors/hpke.json" with { type: "json" }
import { hex } from "../testing/wycheproof.ts"
import { readCheckCode, suite } from "./msc4388Cipher.ts"
import { initiate4388 } from "./msc4388Initiator.ts"

/** The vectors have another `info` than the channel. */
vi.mock("./msc4388Cipher.ts", async (original) => ({
  ...(await original<object>()),
  INFO: hex(vectors.info),
}))

const plaintext = hex(vectors.pt)
const scanner = () => initiate4388(hex(vectors.skEm), hex(vectors.pkRm), "spec")
const recipient = async () =>
  suite.SetupRecipient(await suite.DeserializePrivateKey(hex(vectors.skRm), false), hex(vectors.enc), {
    info: hex(vectors.info),
  })

test("none is left out", () => expect([vectors.encryptions.length, vectors.exports.length]).toEqual([257, 3]))

test("the suite is the one of the vectors", () => {
  expect([suite.KEM.id, suite.KDF.id, suite.AEAD.id]).toEqual([0x0020, 0x0001, 0x0003])
})

describe("Device S, who sends", () => {
  test("RFC 9180: encapsulates to the same key", async () => {
    const data = fromBase64(await (await scanner()).initiate(new Uint8Array()))
    expect(data.slice(0, suite.KEM.Nenc)).toEqual(hex(vectors.enc))
  })

  test("RFC 9180: seals every message of the vectors, byte for byte", async () => {
    const { cipher } = await scanner()
    for (const { aad, ct } of vectors.encryptions)
      expect(fromBase64(await cipher.seal(plaintext, hex(aad)))).toEqual(hex(ct))
  })
})

describe("Device G, who receives", () => {
  test("RFC 9180: decapsulates the same secret", async () => {
    const kem = KEM_DHKEM_X25519_HKDF_SHA256()
    const own = await kem.DeserializePrivateKey(hex(vectors.skRm), false)
    expect(await kem.Decap(hex(vectors.enc), own, undefined)).toEqual(hex(vectors.shared_secret))
  })

  test("RFC 9180: opens every message of the vectors in their order, and none that was changed", async () => {
    const context = await recipient()
    for (const { aad, ct } of vectors.encryptions) {
      await expect(context.Open(withLastBitChanged(hex(ct)), hex(aad))).rejects.toThrow()
      await expect(context.Open(hex(ct), withLastBitChanged(hex(aad)))).rejects.toThrow()
      expect(await context.Open(hex(ct), hex(aad))).toEqual(plaintext)
    }
  })

  test.each(vectors.exports)("RFC 9180: exports for “$exporter_context”", async (exported) => {
    const { exporter_context, L, exported_value } = exported
    expect(await (await recipient()).Export(hex(exporter_context), L)).toEqual(hex(exported_value))
  })
})

test("both sides export the same check code", async () => {
  const [ofScanner, ofGenerator] = [
    (await scanner()).checkCode,
    await readCheckCode(await recipient(), hex(vectors.pkRm), hex(vectors.enc)),
  ]
  expect(ofScanner).toBe(ofGenerator)
})

function withLastBitChanged(bytes: Bytes): Bytes {
  const changed = bytes.slice()
  changed[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return changed
}
