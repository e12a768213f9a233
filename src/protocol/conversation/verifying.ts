import { equalInConstantTime } from "../bytes.ts"
import { Stop, type Failure } from "../failure.ts"
import { orAborted } from "../orAborted.ts"
import type { CryptoDevice, DevicePresence, HomeserverPort, Machine } from "../ports.ts"
import { backoff, sleepUntil } from "../rendezvous/pace.ts"

/** "Timeout of 10 seconds" (MSC3906, step 16), and how often we look. Milliseconds. */
const APPEARS_WITHIN = 10_000
const LOOK_EVERY = 500

/** A signature that the homeserver has not taken by then is left unmade. Milliseconds. */
const SIGNED_WITHIN = 15_000

/** The user cannot cancel this step, so it ends also where nothing ever answers. Milliseconds. */
const ANSWERED_WITHIN = 30_000

/** Why a device has published no key in time. R14: only a definite "no" is told as one. */
const WITHOUT_KEY: Record<DevicePresence, Failure> = {
  present: { kind: "not-signed" },
  absent: { kind: "device-not-found", by: "us" },
  unknown: { kind: "unreachable" },
  "signed-out": { kind: "signed-out" },
}

/** Unpadded: peers write both forms. */
const bare = (key: string): string => key.replace(/=+$/, "")

/**
 * Waits for the device's published key and compares it with the one that came over the channel (steps 16 and 17). Throws `Stop`.
 * @param deviceKey Ed25519, base64
 */
export async function untilKeyMatches(
  deviceId: string,
  deviceKey: string,
  crypto: CryptoDevice,
  { machine, homeserver }: { machine: Machine; homeserver: HomeserverPort },
  signal: AbortSignal,
): Promise<void> {
  for (const until = machine.now() + APPEARS_WITHIN; ;) {
    const published = await crypto.publishedKey(deviceId, signal)
    if (typeof published === "object") {
      if (equalInConstantTime(bare(published.key), bare(deviceKey))) return
      throw new Stop({ kind: "key-mismatch" })
    }
    if (published === "signed-out") throw new Stop({ kind: "signed-out" })
    if (machine.now() + LOOK_EVERY > until) {
      if (published === "unknown") throw new Stop({ kind: "unreachable" })
      throw new Stop(WITHOUT_KEY[await homeserver.lookUpDevice(deviceId, signal)])
    }
    await machine.sleep(LOOK_EVERY, signal)
  }
}

/** Marks the device as verified and cross-signs it, again where that failed (step 18). Throws `Stop`. */
export async function untilVerified(
  deviceId: string,
  deviceKey: string,
  crypto: CryptoDevice,
  machine: Machine,
  signal: AbortSignal,
): Promise<void> {
  const start = machine.now()
  const over = new AbortController()
  const limit = AbortSignal.any([signal, over.signal])
  sleepUntil(machine, start + ANSWERED_WITHIN, limit).then(
    () => over.abort(),
    () => undefined,
  )
  try {
    for (let repetition = 0; ; repetition++) {
      try {
        return await orAborted(crypto.verify(deviceId, bare(deviceKey), limit), limit)
      } catch (cause) {
        signal.throwIfAborted()
        if (machine.now() >= start + SIGNED_WITHIN) throw new Stop({ kind: "not-signed" }, { cause })
      }
      // R12: nothing can be signed any more, and no repetition helps.
      if ((await crypto.publishedKey(deviceId, signal)) === "signed-out")
        throw new Stop({ kind: "signed-out" })
      await machine.sleep(backoff(machine, repetition), signal)
    }
  } finally {
    over.abort()
  }
}
