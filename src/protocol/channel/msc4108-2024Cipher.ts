import { chacha20poly1305 } from "@noble/ciphers/chacha.js"
import { hkdf } from "@noble/hashes/hkdf.js"
import { sha512 } from "@noble/hashes/sha2.js"
import { fromBase64, toBase64, utf8, type Bytes } from "../bytes.ts"
import type { Cipher } from "./cipher.ts"

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
