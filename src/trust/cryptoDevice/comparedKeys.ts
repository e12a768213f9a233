import * as v from "valibot"

const Keys = v.object({
  device_keys: v.record(
    v.string(),
    v.record(v.string(), v.object({ keys: v.record(v.string(), v.string()) })),
  ),
})

/** The keys of the user's devices that came over a channel which the user has compared. */
export interface ComparedKeys {
  /** @param key Ed25519, unpadded base64 */
  add(deviceId: string, key: string): void
  /** Whether an answer of `POST /keys/query` has another key for one of these devices. */
  contradictedBy(answer: unknown): boolean
}

/**
 * From the moment in which a key was compared, the SDK gets to see no other for that device. It signs, trusts and gives secrets by device id,
 * so a homeserver could else take the device back between two steps, and publish it anew with a key of its own choice.
 */
export function comparedKeys(userId: string): ComparedKeys {
  const compared = new Map<string, string>()
  return {
    add: (deviceId, key) => void compared.set(deviceId, key),
    contradictedBy: (answer) => {
      if (!v.is(Keys, answer)) return compared.size > 0
      const devices = answer.device_keys[userId] ?? {}
      return [...compared].some(([id, key]) => {
        const device = Object.hasOwn(devices, id) ? devices[id] : undefined
        return device !== undefined && device.keys[`ed25519:${id}`] !== key
      })
    },
  }
}
