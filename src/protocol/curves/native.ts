import { concat, fromBase64, type Bytes } from "../bytes.ts"
import type { Curves } from "./curves.ts"

/**
 * The curves of WebCrypto (Web Cryptography Level 2, "X25519" and "Ed25519").
 *
 * `crypto.subtle` is taken from the platform like TextEncoder, and is no part of `Machine`: that has what tests want to own, time, chance
 * and the network, and this has none of them; the same arguments always give the same result. Nor would an argument make the program run
 * where there is no `crypto.subtle`: matrix-js-sdk's secret storage takes it from the same place.
 */
export const native: Curves = {
  x25519: {
    // Not by a JWK, in which the private key would be text that nobody can overwrite.
    publicKeyOf: (privateKey) => agree(privateKey, BASE_POINT),
    sharedSecret: agree,
  },
  ed25519: {
    async publicKeyOf(seed) {
      const key = await privateKeyOf("Ed25519", seed, true, "sign")
      // WebCrypto tells the public half in no other way. The seed is in there too, until it is collected as garbage.
      const { x = "" } = await crypto.subtle.exportKey("jwk", key)
      return fromBase64(x.replaceAll("-", "+").replaceAll("_", "/"))
    },
    async verify(signature, message, publicKey) {
      const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"])
      return crypto.subtle.verify("Ed25519", key, signature, message)
    },
  },
}

/** RFC 7748, section 4.1. */
const BASE_POINT = new Uint8Array(32).fill(9, 0, 1)

async function agree(privateKey: Bytes, publicKey: Bytes): Promise<Bytes> {
  const own = await privateKeyOf("X25519", privateKey, false, "deriveBits")
  const theirs = await crypto.subtle.importKey("raw", publicKey, "X25519", false, [])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: theirs }, own, 256))
}

/** What precedes the 32 bytes of a private key in PKCS #8 (RFC 8410, section 7): version 0, the curve's name, two headers. */
const PREFIX = {
  X25519: fromBase64("MC4CAQAwBQYDK2VuBCIEIA"),
  Ed25519: fromBase64("MC4CAQAwBQYDK2VwBCIEIA"),
}

/** PKCS #8, as the raw format is for public keys alone, and a JWK would have to have the public key in it. */
async function privateKeyOf(
  name: keyof typeof PREFIX,
  bytes: Bytes,
  extractable: boolean,
  usage: KeyUsage,
): Promise<CryptoKey> {
  const pkcs8 = concat(PREFIX[name], bytes)
  try {
    return await crypto.subtle.importKey("pkcs8", pkcs8, name, extractable, [usage])
  } finally {
    pkcs8.fill(0)
  }
}
