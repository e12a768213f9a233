import { hkdf } from "@noble/hashes/hkdf.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { concat, fromBase64, utf8 } from "../../protocol/bytes.ts"
import type { SecretsBundle } from "../../protocol/ports.ts"

/**
 * The key under which the crypto device of this sign-in is kept in the browser (R25): HKDF-SHA256 of the three private cross-signing keys,
 * which the account's recovery key unlocks. So nothing in the browser alone opens it, and after the identity was reset nothing does.
 */
export function cryptoStorageKey(
  { cross_signing: { master_key, self_signing_key, user_signing_key } }: SecretsBundle,
  userId: string,
  deviceId: string,
): Uint8Array {
  const keys = concat(...[master_key, self_signing_key, user_signing_key].map(fromBase64))
  // As JSON, so that no two pairs of names run together to the same text.
  const info = utf8(`link-new-device crypto store v1 ${JSON.stringify([userId, deviceId])}`)
  const key = hkdf(sha256, keys, undefined, info, 32)
  keys.fill(0)
  return key
}
