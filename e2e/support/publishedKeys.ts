import { ed25519 } from "@noble/curves/ed25519.js"
import { unbase64, utf8 } from "../../dev/new-device/bytes.ts"
import type { Account } from "../../dev/stack/startStack.ts"

interface SignedKeys {
  keys: Record<string, string>
  signatures?: Record<string, Record<string, string>>
}

interface KeysAnswer {
  device_keys: Record<string, Record<string, SignedKeys>>
  master_keys?: Record<string, SignedKeys>
  self_signing_keys?: Record<string, SignedKeys>
}

/**
 * What the homeserver tells everybody about a device of the account, asked with another device's token: whether its keys carry a
 * signature by the self-signing key that verifies, and that key one by the master key.
 */
export async function isCrossSigned(
  homeserver: string,
  account: Account,
  deviceId: string,
): Promise<boolean> {
  const response = await fetch(`${homeserver}/_matrix/client/v3/keys/query`, {
    method: "POST",
    headers: { Authorization: `Bearer ${account.accessToken}` },
    body: JSON.stringify({ device_keys: { [account.userId]: [] } }),
  })
  const answer = (await response.json()) as KeysAnswer
  const { userId } = account
  const device = answer.device_keys[userId]?.[deviceId]
  const selfSigning = answer.self_signing_keys?.[userId]
  const master = answer.master_keys?.[userId]
  if (!device || !selfSigning || !master) return false
  return isSigned(device, selfSigning, userId) && isSigned(selfSigning, master, userId)
}

/** Whether the account's homeserver knows a device with this id. */
export async function deviceExists(homeserver: string, account: Account, deviceId: string): Promise<boolean> {
  const response = await fetch(`${homeserver}/_matrix/client/v3/devices/${encodeURIComponent(deviceId)}`, {
    headers: { Authorization: `Bearer ${account.accessToken}` },
  })
  return response.ok
}

function isSigned(object: SignedKeys, by: SignedKeys, userId: string): boolean {
  const [id, key] = Object.entries(by.keys)[0] ?? []
  const signature = id === undefined ? undefined : object.signatures?.[userId]?.[id]
  if (key === undefined || signature === undefined) return false
  const bare = Object.entries(object).filter(([field]) => field !== "signatures" && field !== "unsigned")
  return ed25519.verify(unbase64(signature), utf8(canonicalJson(Object.fromEntries(bare))), unbase64(key))
}

/** Matrix's canonical JSON: sorted keys, no white space. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`
}
