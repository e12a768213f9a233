import { gcm } from "@noble/ciphers/aes.js"
import * as v from "valibot"
import { fromBase64, toBase64, utf8, type Bytes } from "../bytes.ts"
import { x25519 } from "../curves/curves.ts"
import { hkdf } from "../hkdf.ts"
import { ALGORITHMS, type Algorithm } from "../names3906.ts"
import { parseJson } from "../rendezvous/request.ts"
import { singleUse, type Cipher, type Initiator, type KeyOffer } from "./cipher.ts"

/** How a key travels (MSC3903, steps 1c and 2). */
const KeyPayload = v.object({ algorithm: v.string(), key: v.string() })
const Sealed = v.object({ ciphertext: v.string(), iv: v.string() })

/** Length of our initialisation vectors: "256 bit random" (step 5). The text's own example has 16 bytes. */
const IV_LENGTH = 32
const READABLE_IV_LENGTHS = [12, 16, IV_LENGTH]

type Random = (bytes: number) => Bytes

/**
 * The channel of 2023 (MSC3903): X25519, HKDF-SHA256, AES-256-GCM; one key for both directions and no counters. `accept` takes the key
 * of the one who scanned; that key alone proves nothing, so the check code decides.
 * @param algorithm as written into the code: it is part of the key derivation (step 4)
 */
export async function offerKey3906(
  privateKey: Bytes,
  algorithm: Algorithm,
  random: Random,
): Promise<KeyOffer> {
  const { publicKey, take, destroy } = await singleUse(privateKey)
  return {
    publicKey,
    destroy,
    accept: (data) =>
      take(async (own) => {
        const theirs = parseJson(KeyPayload, data)
        if (!theirs || !ALGORITHMS.some((name) => name === theirs.algorithm)) throw new Error("not a key")
        const recipientKey = fromBase64(theirs.key)
        const secret = await x25519.sharedSecret(own, recipientKey)
        return deriveChannel3906(secret, algorithm, publicKey, recipientKey, random)
      }),
  }
}

/** The half of the one who scanned (step 2). The private key is overwritten. Rejects on a key of low order. */
export async function initiate3906(
  privateKey: Bytes,
  initiatorKey: Bytes,
  algorithm: Algorithm,
  random: Random,
): Promise<Initiator> {
  const { publicKey, take } = await singleUse(privateKey)
  const secret = await take((own) => x25519.sharedSecret(own, initiatorKey))
  const derived = await deriveChannel3906(secret, algorithm, initiatorKey, publicKey, random)
  return {
    ...derived,
    initiate: async () => JSON.stringify({ algorithm, key: toBase64(publicKey) }),
  }
}

/** Steps 4 and 7. The first 39 bits of the key *are* the check code, which is why that is a secret (R13). */
export async function deriveChannel3906(
  secret: Bytes,
  algorithm: Algorithm,
  initiatorKey: Bytes,
  recipientKey: Bytes,
  random: Random,
): Promise<{ cipher: Cipher; checkCode: string }> {
  const info = utf8(`${algorithm}|${toBase64(initiatorKey)}|${toBase64(recipientKey)}`)
  const key = await hkdf("SHA-256", secret, new Uint8Array(8), info, 32)
  return { cipher: cipherOf(key, random), checkCode: decimal(key) }
}

/** Client-server API, "SAS method: decimal": thrice 13 bits, each plus 1000. */
function decimal(bytes: Bytes): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes
  const numbers = [(a << 5) | (b >> 3), ((b & 0x7) << 10) | (c << 2) | (d >> 6), ((d & 0x3f) << 7) | (e >> 1)]
  return numbers.map((number) => number + 1000).join("-")
}

function cipherOf(key: Bytes, random: Random): Cipher {
  /** R13: nothing else tells a replayed or reflected message from a new one. */
  const seen = new Set<string>()
  const once = (iv: string): void => {
    if (seen.has(iv)) throw new Error("an initialisation vector came twice")
    seen.add(iv)
  }
  return {
    isOrdered: false,
    seal: async (plaintext) => {
      const iv = random(IV_LENGTH)
      once(toBase64(iv))
      return JSON.stringify({
        ciphertext: toBase64(gcm(key, iv).encrypt(plaintext)),
        iv: toBase64(iv),
      })
    },
    open: async (data) => {
      const sealed = parseJson(Sealed, data)
      if (!sealed) throw new Error("not a sealed message")
      const iv = fromBase64(sealed.iv)
      if (!READABLE_IV_LENGTHS.includes(iv.length)) throw new Error("not an initialisation vector")
      const plaintext = gcm(key, iv).decrypt(fromBase64(sealed.ciphertext))
      once(toBase64(iv))
      return plaintext
    },
  }
}
