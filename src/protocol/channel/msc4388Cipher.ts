import { chacha20poly1305 } from "@noble/ciphers/chacha.js"
import { hkdf } from "@noble/hashes/hkdf.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { AEAD_ChaCha20Poly1305, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "@panva/hpke-noble"
import { CipherSuite, type RecipientContext } from "hpke"
import { concat, fromBase64, fromUtf8, toBase64, utf8, type Bytes } from "../bytes.ts"
import { INITIATE, type Accepted, type Cipher, type SingleUse } from "./cipher.ts"

export const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_ChaCha20Poly1305)

export const INFO = utf8("MATRIX_QR_CODE_LOGIN")

/** The one constant of the channel in which the two profiles differ (step 5). */
export const RESPONSE_LABEL = {
  spec: "MATRIX_QR_CODE_LOGIN response",
  rust: "MATRIX_QR_CODE_LOGIN_RESPONSE",
} as const

/** Length of ResponseNonce, which travels in front of LOGIN_OK (step 5). */
export const RESPONSE_NONCE_LENGTH = 32

/**
 * Device G's half, opened by the INITIATE of Device S (step 5). Rejects when it is not one.
 * @param take hands out our private key, which is overwritten afterwards
 */
export async function acceptInitiate(
  data: string,
  binding: Bytes,
  { publicKey, take }: SingleUse,
  profile: keyof typeof RESPONSE_LABEL,
  random: (bytes: number) => Bytes,
): Promise<Accepted> {
  const { encapsulated, sealed, context } = await take(async (own) => {
    const message = fromBase64(data)
    const [first, rest] = [message.slice(0, suite.KEM.Nenc), message.slice(suite.KEM.Nenc)]
    const privateKeyOfKem = await suite.DeserializePrivateKey(own, false)
    const recipient = await suite.SetupRecipient(privateKeyOfKem, first, { info: INFO })
    return { encapsulated: first, sealed: rest, context: recipient }
  })
  const initiate = await context.Open(sealed, binding)
  if (fromUtf8(initiate) !== INITIATE) throw new Error("not an INITIATE")
  const secret = await context.Export(utf8(RESPONSE_LABEL[profile]), 32)
  const nonce = random(RESPONSE_NONCE_LENGTH)
  const checkCode = await readCheckCode(context, publicKey, encapsulated)
  return {
    cipher: generatorCipher(context, responseContext(secret, encapsulated, nonce), nonce),
    checkCode,
  }
}

/** Step 7: `Export("MATRIX_QR_CODE_LOGIN_CHECKCODE" || Gp || Sp, 2)`; never a leading zero. */
export async function readCheckCode(
  context: Pick<RecipientContext, "Export">,
  generatorKey: Bytes,
  scannerKey: Bytes,
): Promise<string> {
  const label = concat(utf8("MATRIX_QR_CODE_LOGIN_CHECKCODE"), generatorKey, scannerKey)
  const [first = 0, second = 0] = await context.Export(label, 2)
  return `${(first % 9) + 1}${second % 10}`
}

/** Step 5, `Context_DeviceG_Send`: AEAD key and base nonce of what Device G sends, as a nonce-counting pair of functions. */
export function responseContext(secret: Uint8Array, scannerKey: Bytes, responseNonce: Bytes) {
  const salt = concat(scannerKey, responseNonce)
  const key = hkdf(sha256, secret, salt, utf8("key"), 32)
  const baseNonce = hkdf(sha256, secret, salt, utf8("nonce"), 12)
  let sequence = 0
  const next = (binding: Bytes) => chacha20poly1305(key, sequenceNonce(baseNonce, sequence), binding)
  return {
    seal: (plaintext: Bytes, binding: Bytes): Bytes => {
      const sealed = next(binding).encrypt(plaintext)
      sequence += 1
      return sealed
    },
    open: (sealed: Bytes, binding: Bytes): Bytes => {
      const plaintext = next(binding).decrypt(sealed)
      sequence += 1
      return plaintext
    },
  }
}

function generatorCipher(
  incoming: RecipientContext,
  outgoing: ReturnType<typeof responseContext>,
  responseNonce: Bytes,
): Cipher {
  let inFront = responseNonce
  return {
    isOrdered: true,
    seal: async (plaintext, binding) => {
      const data = toBase64(concat(inFront, outgoing.seal(plaintext, binding)))
      inFront = new Uint8Array()
      return data
    },
    open: async (data, binding) => new Uint8Array(await incoming.Open(fromBase64(data), binding)),
  }
}

/** RFC 9180 section 5.2, `ComputeNonce`: the base nonce XOR the big-endian sequence number. */
function sequenceNonce(baseNonce: Bytes, sequence: number): Bytes {
  const nonce = baseNonce.slice()
  const tail = new DataView(nonce.buffer, 4)
  tail.setBigUint64(0, tail.getBigUint64(0) ^ BigInt(sequence))
  return nonce
}
