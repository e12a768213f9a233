import { ed25519 } from "@noble/curves/ed25519.js"
import type { PublishedIdentity } from "../homeserver/publishedKeys.ts"
import { fromBase64, toBase64, type Bytes } from "../protocol/bytes.ts"

/** The private cross-signing keys: ed25519 seeds of 32 bytes. */
export interface CrossSigningKeys {
  master: Bytes
  selfSigning: Bytes
  userSigning: Bytes
}

/**
 * Holds the private keys against the published ones (R9): each must make its public key, and the published chain master ->
 * self-signing, user-signing must be whole.
 */
export function checkIdentity(
  keys: CrossSigningKeys,
  published: PublishedIdentity,
): "matches" | "no-cross-signing" | "keys-do-not-match" {
  const { master, selfSigning, userSigning, broken } = published
  if (broken) return "keys-do-not-match"
  if (master === undefined) return "no-cross-signing"
  const matches =
    makes(keys.master, master) && makes(keys.selfSigning, selfSigning) && makes(keys.userSigning, userSigning)
  return matches ? "matches" : "keys-do-not-match"
}

const makes = (seed: Bytes, publicKey: string | undefined): boolean => publicKeyOf(seed) === publicKey

/** The public key of a private cross-signing key, unpadded base64. */
export const publicKeyOf = (seed: Bytes): string => toBase64(ed25519.getPublicKey(seed))

/** A private key as it is stored and exported, base64 of 32 bytes. Throws for anything else. */
export function privateKey(text: string): Bytes {
  const key = fromBase64(text)
  if (key.length !== 32) throw new RangeError("a private key has 32 bytes")
  return key
}
