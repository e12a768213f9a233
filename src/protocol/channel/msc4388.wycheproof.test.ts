import { createHmac } from "node:crypto"
import { AEAD_ChaCha20Poly1305, KEM_DHKEM_X25519_HKDF_SHA256 } from "@panva/hpke-noble"
import { describe, expect, test, vi } from "vitest"
import { concat, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { x25519 } from "../curves/curves.ts"
import sealings from "../testing/vectors/chacha20-poly1305.json" with { type: "json" }
import agreements from "../testing/vectors/x25519.json" with { type: "json" }
import { hex, named, REFUSED, toHex, wrong } from "../testing/wycheproof.ts"
import { responseContext } from "./msc4388Cipher.ts"

/** What the response context derives next. */
const derived = { key: "", nonce: "" }
vi.mock("@noble/hashes/hkdf.js", async (original) => ({
  ...(await original<object>()),
  hkdf: (_hash: unknown, _secret: Bytes, _salt: Bytes, info: Bytes) =>
    hex(fromUtf8(info) === "key" ? derived.key : derived.nonce),
}))

const none = new Uint8Array()
type Vector = (typeof sealings.groups)[number]["tests"][number]

/** What Device G sends: our own context (step 5). */
const toScanner = ({ key, iv: nonce }: Vector) => {
  Object.assign(derived, { key, nonce })
  const { seal, open } = responseContext(none, none, none)
  return {
    seal: async (...given: [Bytes, Bytes]) => seal(...given),
    open: async (...given: [Bytes, Bytes]) => open(...given),
  }
}

/** What Device S sends: the HPKE context's. */
const toGenerator = ({ key, iv }: Vector) => {
  const aead = AEAD_ChaCha20Poly1305()
  return {
    seal: (plaintext: Bytes, aad: Bytes) => aead.Seal(hex(key), hex(iv), aad, plaintext),
    open: (sealed: Bytes, aad: Bytes) => aead.Open(hex(key), hex(iv), aad, sealed),
  }
}

describe.each([
  ["from Device G", toScanner],
  ["from Device S", toGenerator],
])("Wycheproof, ChaCha20-Poly1305, %s", (_from, directionOf) => {
  test("none is left out", () => expect(sealings.groups.flatMap(({ tests }) => tests)).toHaveLength(325))

  test.each(named(sealings.groups))("%s: what opens", async (_about, { tests, result }) => {
    const found = await wrong(
      tests,
      ({ msg }) => (result === "valid" ? msg : REFUSED),
      (vector) => directionOf(vector).open(hex(vector.ct + vector.tag), hex(vector.aad)),
    )
    expect(found).toEqual([])
  })

  const sealable = sealings.groups.filter(({ flags }) => !flags.includes("ModifiedTag"))
  test.each(named(sealable))("%s: what is sealed", async (_about, { tests, result }) => {
    const found = await wrong(
      tests,
      ({ ct, tag }) => (result === "valid" ? ct + tag : REFUSED),
      (vector) => directionOf(vector).seal(hex(vector.msg), hex(vector.aad)),
    )
    expect(found).toEqual([])
  })
})

/** RFC 9180, section 4.1, `ExtractAndExpand`, with HKDF-SHA256 of OpenSSL. */
function extractAndExpand(dh: Bytes, kemContext: Bytes): Bytes {
  const hmac = (key: Uint8Array, ...parts: Bytes[]) =>
    createHmac("sha256", key)
      .update(concat(...parts))
      .digest()
  const suiteId = concat(utf8("KEM"), Uint8Array.of(0x00, 0x20))
  const prk = hmac(none, utf8("HPKE-v1"), suiteId, utf8("eae_prk"), dh)
  const info = concat(Uint8Array.of(0, 32), utf8("HPKE-v1"), suiteId, utf8("shared_secret"), kemContext)
  return Uint8Array.from(hmac(prk, info, Uint8Array.of(1)))
}

test.each(named(agreements.groups))("Wycheproof, X25519 in the KEM: %s", async (_about, { tests }) => {
  const kem = KEM_DHKEM_X25519_HKDF_SHA256()
  const found = await wrong(
    tests,
    async (vector) => {
      const [enc, own, dh] = [hex(vector.public), hex(vector.private), hex(vector.shared)]
      if (dh.every((byte) => byte === 0)) return REFUSED
      return toHex(extractAndExpand(dh, concat(enc, await x25519.publicKeyOf(own))))
    },
    async (vector) =>
      kem.Decap(hex(vector.public), await kem.DeserializePrivateKey(hex(vector.private), false), undefined),
  )
  expect(found).toEqual([])
})
