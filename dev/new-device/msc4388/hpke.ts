import { Chacha20Poly1305 } from "@hpke/chacha20poly1305"
import { CipherSuite } from "@hpke/core"
import { DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/dhkem-x25519"
import { join, utf8 } from "../bytes.ts"
import type { Profile } from "./qr.ts"

type Bytes = Uint8Array<ArrayBuffer>

const aead = new Chacha20Poly1305()
/** RFC 9180 with the algorithms of MSC4388, "Secure channel". */
export const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead })
export const info = utf8("MATRIX_QR_CODE_LOGIN")
export const initiateText = "MATRIX_QR_CODE_LOGIN_INITIATE"
export const okText = "MATRIX_QR_CODE_LOGIN_OK"

export const responseLabel = (profile: Profile): string =>
  profile === "spec" ? "MATRIX_QR_CODE_LOGIN response" : "MATRIX_QR_CODE_LOGIN_RESPONSE"

/** What a sealed message is bound to (MSC4388, "Secure operations"). */
export function aad(baseUrl: string, rendezvousId: string, sequenceToken: string): Bytes {
  const [url, id, token] = [utf8(baseUrl), utf8(rendezvousId), utf8(sequenceToken)]
  return join([url.length >> 8, url.length & 255], url, [id.length], id, [token.length], token)
}

/** Two digits from 10 to 99 out of the two exported bytes. */
export const digits = (bytes: Uint8Array): string => `${((bytes[0] ?? 0) % 9) + 1}${(bytes[1] ?? 0) % 10}`

/** What is exported for the check code, with the keys of the device that shows the code (G) and of the one that scans it (S). */
export const checkCodeContext = (g: Uint8Array, s: Uint8Array): Bytes =>
  join(utf8("MATRIX_QR_CODE_LOGIN_CHECKCODE"), g, s)

/** One direction of messages: the counter moves on with every message that was sealed or opened. */
export interface Responses {
  seal(plaintext: Bytes, aad: Bytes): Promise<Bytes>
  open(ciphertext: Bytes, aad: Bytes): Promise<Bytes>
}

/**
 * The response context of RFC 9458, section 4.4, as MSC4388 uses it: for the messages of the device that showed the code.
 * `secret` is 32 exported bytes, `enc` the scanner's public key, `nonce` the first 32 bytes of LoginOkMessage.
 */
export async function responses(secret: Bytes, enc: Bytes, nonce: Bytes): Promise<Responses> {
  const salt = join(enc, nonce)
  const key = aead.createEncryptionContext(await hkdf(secret, salt, "key", aead.keySize))
  const baseNonce = await hkdf(secret, salt, "nonce", aead.nonceSize)
  let sequence = 0
  const next = async (result: Promise<ArrayBuffer>): Promise<Bytes> => {
    const bytes = new Uint8Array(await result)
    // RFC 9180: the sequence moves only after success.
    sequence += 1
    return bytes
  }
  return {
    seal: (plaintext, bound) => next(key.seal(nonceAt(baseNonce, sequence), plaintext, bound)),
    open: (ciphertext, bound) => next(key.open(nonceAt(baseNonce, sequence), ciphertext, bound)),
  }
}

async function hkdf(secret: Bytes, salt: Bytes, label: string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"])
  const parameters = { name: "HKDF", hash: "SHA-256", salt, info: utf8(label) }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8))
}

function nonceAt(base: Bytes, sequence: number): Bytes {
  const nonce = base.slice()
  for (let i = 0; i < 4; i++) {
    const at = nonce.length - 1 - i
    nonce[at] = (nonce[at] ?? 0) ^ ((sequence >>> (8 * i)) & 255)
  }
  return nonce
}
