import { ed25519, x25519 } from "@noble/curves/ed25519.js"
import { sha512 } from "@noble/hashes/sha2.js"
import { concat, type Bytes } from "../bytes.ts"
import type { Curves } from "./curves.ts"
import { littleEndian } from "./encodings.ts"

/** For browsers that do not calculate, or not rightly. Fetched only there. */
export const noble: Curves = {
  x25519: {
    publicKeyOf: async (privateKey) => x25519.getPublicKey(privateKey),
    sharedSecret: async (privateKey, publicKey) => x25519.getSharedSecret(privateKey, publicKey),
  },
  ed25519: {
    publicKeyOf: async (seed) => ed25519.getPublicKey(seed),
    verify: async (signature, message, publicKey) =>
      ed25519.verify(signature, message, publicKey, { zip215: false }) &&
      holdsUnmultiplied(signature, message, publicKey),
  },
}

const { Point } = ed25519

/** noble multiplies both sides of the equation by the cofactor, 8, as RFC 8032 lets it; WebCrypto does not. A signature passes here if it does both. */
function holdsUnmultiplied(signature: Bytes, message: Bytes, publicKey: Bytes): boolean {
  const [r, s] = [signature.slice(0, 32), signature.slice(32)]
  const k = littleEndian(sha512(concat(r, publicKey, message))) % Point.Fn.ORDER
  const kA = Point.fromBytes(publicKey).multiplyUnsafe(k)
  return Point.fromBytes(r)
    .add(kA)
    .equals(Point.BASE.multiplyUnsafe(littleEndian(s)))
}
