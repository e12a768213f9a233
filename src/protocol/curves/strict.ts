import type { Bytes } from "../bytes.ts"
import type { Curves } from "./curves.ts"
import { isProper, isScalar } from "./encodings.ts"

/**
 * Implementations agree on what honest programs make, and not on all that somebody could think up. What passes is the same for all of them:
 *
 * X25519: every public key of 32 bytes, as RFC 7748, section 5, wants it: the highest bit is ignored, and a u of P or more is reduced. But for
 * those whose secret is all zero (section 6.1): WebKit gave that secret away until September 2024 (WebKit bug 276371).
 *
 * Ed25519 (RFC 8032, section 5.1.7): S is less than L. The public key and R are canonical encodings, and not of small order: Chromium, Firefox
 * and Node take both, though WebCrypto forbids it ("Ed25519", "Verify"), and noble takes such an R. [S]B = R + [k]A holds without the cofactor
 * 8, as WebCrypto demands: noble alone would be content with [8][S]B = [8]R + [8][k]A, which also holds for signatures that whoever has the
 * private key made so that programs quarrel about them. Both equations hold for keys and R that have a part of small order, if k suits them:
 * such a signature passes; it, too, takes the private key.
 */
export const strict = ({ x25519, ed25519 }: Curves): Curves => ({
  x25519: {
    publicKeyOf: async (privateKey) => sized(await x25519.publicKeyOf(sized(privateKey))),
    async sharedSecret(privateKey, publicKey) {
      const secret = sized(await x25519.sharedSecret(sized(privateKey), sized(publicKey)))
      if (secret.reduce((all, byte) => all | byte) === 0) throw new Error("a public key of low order")
      return secret
    },
  },
  ed25519: {
    publicKeyOf: async (seed) => sized(await ed25519.publicKeyOf(sized(seed))),
    async verify(signature, message, publicKey) {
      if (signature.length !== 64 || publicKey.length !== 32) return false
      const [r, s] = [signature.subarray(0, 32), signature.subarray(32)]
      if (!isProper(r) || !isProper(publicKey) || !isScalar(s)) return false
      return ed25519.verify(signature, message, publicKey).catch(() => false)
    },
  },
})

/** Keys and secrets have 32 bytes, also those that an implementation gives: WebKit for Linux drops a zero in front (WebKit bug 307095). */
function sized(bytes: Bytes): Bytes {
  if (bytes.length === 32) return bytes
  throw new RangeError(`32 bytes are expected, not ${bytes.length}`)
}
