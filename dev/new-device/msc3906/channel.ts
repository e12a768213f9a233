import { base64, join, text, unbase64, utf8 } from "../bytes.ts"
import { LinkEnded } from "../conversation.ts"

type Bytes = Uint8Array<ArrayBuffer>

/** The two public keys of MSC3903: the initiator is the device whose code was scanned. */
export interface Ends {
  algorithm: string
  initiator: Bytes
  recipient: Bytes
}

/** The channel of MSC3903. Its messages are not numbered, so each initialisation vector is taken once only. */
export interface Channel {
  /** Twelve digits for the user to compare: `1234-5678-9012`. */
  readonly checkCode: string
  /** `iv` is for fixed transcripts. */
  seal(plaintext: string, iv?: Bytes): Promise<string>
  /** Throws `LinkEnded` for what the other device has not sealed, or had sealed before. */
  open(sealed: string): Promise<string>
}

export interface KeyPair {
  privateKey: CryptoKey
  publicKey: Bytes
}

/** PKCS #8 of an X25519 key, up to the key itself (RFC 8410). */
const pkcs8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]

/** Step 1. `secret` is for fixed transcripts. */
export async function makeKeyPair(secret = crypto.getRandomValues(new Uint8Array(32))): Promise<KeyPair> {
  const der = join(pkcs8, secret)
  const privateKey = await crypto.subtle.importKey("pkcs8", der, "X25519", true, ["deriveBits"])
  const { x = "" } = await crypto.subtle.exportKey("jwk", privateKey)
  return { privateKey, publicKey: unbase64(x.replaceAll("-", "+").replaceAll("_", "/")) }
}

/** Steps 3 to 7. Throws `LinkEnded` for keys with which there is no secret. */
export async function openChannel(privateKey: CryptoKey, theirs: Bytes, ends: Ends): Promise<Channel> {
  const derive = await keyDerivation(privateKey, theirs, ends)
  const key = await crypto.subtle.importKey("raw", await derive(256), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ])
  const seen = new Set<string>()
  return {
    checkCode: decimal(new Uint8Array(await derive(40))),
    async seal(plaintext, iv = crypto.getRandomValues(new Uint8Array(32))) {
      seen.add(base64(iv))
      const ciphertext = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, utf8(plaintext))
      return JSON.stringify({ ciphertext: base64(new Uint8Array(ciphertext)), iv: base64(iv) })
    },
    async open(sealed) {
      try {
        const { ciphertext, iv } = JSON.parse(sealed) as { ciphertext: string; iv: string }
        if (seen.has(iv)) throw new Error("said before")
        const opened = await crypto.subtle.decrypt(
          { name: "AES-GCM", iv: unbase64(iv) },
          key,
          unbase64(ciphertext),
        )
        seen.add(iv)
        return text(opened)
      } catch (cause) {
        throw new LinkEnded("insecure-channel", { cause })
      }
    },
  }
}

async function keyDerivation(
  privateKey: CryptoKey,
  theirs: Bytes,
  { algorithm, initiator, recipient }: Ends,
): Promise<(bits: number) => Promise<ArrayBuffer>> {
  try {
    const peer = await crypto.subtle.importKey("raw", theirs, "X25519", true, [])
    const shared = await crypto.subtle.deriveBits({ name: "X25519", public: peer }, privateKey, 256)
    const secret = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveBits"])
    const info = utf8(`${algorithm}|${base64(initiator)}|${base64(recipient)}`)
    const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(8), info }
    return (bits) => crypto.subtle.deriveBits(hkdf, secret, bits)
  } catch (cause) {
    throw new LinkEnded("insecure-channel", { cause })
  }
}

/** "SAS method: decimal" of the client-server API: thirteen bits for every four digits. */
function decimal([a = 0, b = 0, c = 0, d = 0, e = 0]: Uint8Array): string {
  const numbers = [(a << 5) | (b >> 3), ((b & 7) << 10) | (c << 2) | (d >> 6), ((d & 63) << 7) | (e >> 1)]
  return numbers.map((number) => number + 1000).join("-")
}
