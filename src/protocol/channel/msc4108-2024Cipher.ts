import { chacha20poly1305 } from "@noble/ciphers/chacha.js"
import { fromBase64, toBase64, utf8, type Bytes } from "../bytes.ts"
import { hkdf } from "../hkdf.ts"
import type { Cipher } from "./cipher.ts"

/** RFC 5869, section 2.2: none is as good as zeros. */
const NO_SALT = new Uint8Array(64)

/** Both ends of the channel from the shared secret: Device G generated the code, Device S scanned it (steps 4 and 7). */
export async function deriveChannel(secret: Bytes, generatorKey: Bytes, scannerKey: Bytes) {
  const keys = `${toBase64(generatorKey)}|${toBase64(scannerKey)}`
  const derive = (label: string, length: number): Promise<Bytes> =>
    hkdf("SHA-512", secret, NO_SALT, utf8(`${label}|${keys}`), length)
  const [scannersKey, generatorsKey, [first = 0, second = 0]] = await Promise.all([
    derive("MATRIX_QR_CODE_LOGIN_ENCKEY_S", 32),
    derive("MATRIX_QR_CODE_LOGIN_ENCKEY_G", 32),
    derive("MATRIX_QR_CODE_LOGIN_CHECKCODE", 2),
  ])
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
