import { deviceKeys, keyPair, signed, wholeIdentity } from "../../../src/homeserver/testing/signedKeys.ts"

/**
 * What `POST /keys/query` answers for a user whose devices all have keys, each signed by itself and every other one by the user too: an
 * answer as large, and as much to verify, as such an account has. As JSON.
 */
export function keysOfAll(userId: string, deviceIds: readonly string[]): string {
  const { pairs, answer } = wholeIdentity(userId)
  const { selfSigning } = pairs
  const devices = deviceIds.map((id, index) => {
    const own = keyPair(id)
    const keys = signed(deviceKeys(userId, id, own), userId, id, own)
    const isVerified = index % 2 === 0
    return [id, isVerified ? signed(keys, userId, selfSigning.publicKey, selfSigning) : keys] as const
  })
  return JSON.stringify({ ...answer, device_keys: { [userId]: Object.fromEntries(devices) }, failures: {} })
}
