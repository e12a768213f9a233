import type { PublishedIdentity } from "../homeserver/publishedKeys.ts"
import { fromBase64, toBase64, type Bytes } from "../protocol/bytes.ts"
import { ed25519 } from "../protocol/curves/curves.ts"

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
export async function checkIdentity(
  keys: CrossSigningKeys,
  published: PublishedIdentity,
): Promise<"matches" | "no-cross-signing" | "keys-do-not-match"> {
  const { master, selfSigning, userSigning, broken } = published
  if (broken) return "keys-do-not-match"
  if (master === undefined) return "no-cross-signing"
  const matches =
    (await makes(keys.master, master)) &&
    (await makes(keys.selfSigning, selfSigning)) &&
    (await makes(keys.userSigning, userSigning))
  return matches ? "matches" : "keys-do-not-match"
}

const makes = async (seed: Bytes, publicKey: string | undefined): Promise<boolean> =>
  (await publicKeyOf(seed)) === publicKey

/** The public key of a private cross-signing key, unpadded base64. */
export const publicKeyOf = async (seed: Bytes): Promise<string> => toBase64(await ed25519.publicKeyOf(seed))

/** A private key as it is stored and exported, base64 of 32 bytes. Throws for anything else. */
export function privateKey(text: string): Bytes {
  const key = fromBase64(text)
  if (key.length !== 32) throw new RangeError("a private key has 32 bytes")
  return key
}
