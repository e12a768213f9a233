import * as v from "valibot"
import type { DeviceTrust } from "../protocol/ports.ts"
import { identityOf, type KeysAnswer } from "./publishedKeys.ts"
import { signatureOn } from "./signedJson.ts"

const DeviceKeys = v.object({
  user_id: v.string(),
  device_id: v.string(),
  keys: v.record(v.string(), v.string()),
})

/**
 * What the published keys say about a device of the user (R11): are they the device's own, and did the user's self-signing key
 * sign them? Keys that contradict themselves, and a self-signing key that the master key did not sign, are `wrongly-signed`.
 */
export async function deviceTrust(
  answer: KeysAnswer,
  userId: string,
  deviceId: string,
): Promise<Exclude<DeviceTrust, "unknown">> {
  const device = answer.device_keys?.[userId]?.[deviceId]
  if (device === undefined) return "no-keys"
  if (!v.is(DeviceKeys, device) || (await publishedKeyOf(answer, userId, deviceId)) === undefined)
    return "wrongly-signed"

  const identity = await identityOf(answer, userId)
  if (identity.selfSigning === undefined) return identity.broken ? "wrongly-signed" : "unsigned"
  switch (await signatureOn(device, userId, identity.selfSigning, identity.selfSigning)) {
    case "valid":
      return "verified"
    case "invalid":
      return "wrongly-signed"
    case "absent":
      return "unsigned"
  }
}

/** The Ed25519 key (unpadded base64) that a device of the user has published, if it is in proper form and signed by itself. */
export async function publishedKeyOf(
  answer: KeysAnswer,
  userId: string,
  deviceId: string,
): Promise<string | undefined> {
  const device = answer.device_keys?.[userId]?.[deviceId]
  if (!v.is(DeviceKeys, device) || device.user_id !== userId || device.device_id !== deviceId)
    return undefined
  const key = device.keys[`ed25519:${deviceId}`]
  return key !== undefined && (await signatureOn(device, userId, deviceId, key)) === "valid" ? key : undefined
}
