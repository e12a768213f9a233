import { chacha20poly1305 } from "@noble/ciphers/chacha.js"
import { x25519 } from "@noble/curves/ed25519.js"
import { hkdf } from "@noble/hashes/hkdf.js"
import { sha512 } from "@noble/hashes/sha2.js"
import { fromBase64, fromUtf8, toBase64, utf8, type Bytes } from "../bytes.ts"
import { INITIATE, singleUse, type Cipher, type Initiator, type KeyOffer } from "./cipher.ts"

/**
 * The 2024 channel (MSC4108-2024, "Secure channel"): ECIES with X25519 and ChaCha20-Poly1305, one key for each sender.
 * Written as deployed, where the text differs: HKDF-SHA512 (text: SHA-256), both counters from 0 (text: Nonce_G from 1).
 */
export function offerKey2024(privateKey: Bytes): KeyOffer {
  const publicKey = x25519.getPublicKey(privateKey)
  const key = singleUse(privateKey)
  return {
    publicKey,
    destroy: key.destroy,
    accept: async (data, binding) => {
      const { ciphertext, scannerKey, secret } = await key.take((own) => {
        const initiate = splitInitiate(data)
        // Throws on keys of low order, whose secret is all zero.
        return { ...initiate, secret: x25519.getSharedSecret(own, initiate.scannerKey) }
      })
      const { generator, checkCode } = deriveChannel(secret, publicKey, scannerKey)
      if (fromUtf8(await generator.open(ciphertext, binding)) !== INITIATE) throw new Error("not an INITIATE")
      return { cipher: generator, checkCode }
    },
  }
}

function splitInitiate(data: string) {
  const [ciphertext, scannerKey, ...rest] = data.split("|")
  if (!ciphertext || !scannerKey || rest.length > 0)
    throw new Error("INITIATE is not of the form ciphertext|key")
  return { ciphertext, scannerKey: fromBase64(scannerKey) }
}

/** Device S's half towards a scanned key (step 4). The private key is overwritten. Throws on a key of low order. */
export function initiate2024(privateKey: Bytes, generatorKey: Bytes): Initiator {
  const publicKey = x25519.getPublicKey(privateKey)
  const secret = x25519.getSharedSecret(privateKey, generatorKey)
  privateKey.fill(0)
  const { scanner, checkCode } = deriveChannel(secret, generatorKey, publicKey)
  return {
    cipher: scanner,
    checkCode,
    initiate: async (binding) => `${await scanner.seal(utf8(INITIATE), binding)}|${toBase64(publicKey)}`,
  }
}

/** Both ends of the channel from the shared secret: Device G generated the code, Device S scanned it (steps 4 and 7). */
export function deriveChannel(secret: Bytes, generatorKey: Bytes, scannerKey: Bytes) {
  const derive = (label: string, length: number): Bytes =>
    hkdf(
      sha512,
      secret,
      undefined,
      utf8(`${label}|${toBase64(generatorKey)}|${toBase64(scannerKey)}`),
      length,
    )
  const scannersKey = derive("MATRIX_QR_CODE_LOGIN_ENCKEY_S", 32)
  const generatorsKey = derive("MATRIX_QR_CODE_LOGIN_ENCKEY_G", 32)
  const [first = 0, second = 0] = derive("MATRIX_QR_CODE_LOGIN_CHECKCODE", 2)
  return {
    generator: cipher(generatorsKey, scannersKey),
    scanner: cipher(scannersKey, generatorsKey),
    checkCode: `${first % 10}${second % 10}`,
  }
}

function cipher(ours: Bytes, theirs: Bytes): Cipher {
  let sent = 0
  let received = 0
  return {
    isOrdered: true,
    seal: async (plaintext) => {
      const data = toBase64(chacha20poly1305(ours, counterNonce(sent)).encrypt(plaintext))
      sent += 1
      return data
    },
    open: async (data) => {
      const plaintext = chacha20poly1305(theirs, counterNonce(received)).decrypt(fromBase64(data))
      received += 1
      return plaintext
    },
  }
}

/** `ToLowEndianBytes(Nonce)[..12]`. */
function counterNonce(counter: number): Bytes {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setBigUint64(0, BigInt(counter), true)
  return nonce
}
