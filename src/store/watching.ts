import type { DevicePresence, DeviceTrust, HomeserverPort, Machine } from "../protocol/ports.ts"
import { sleepUntil } from "../protocol/rendezvous/pace.ts"
import type { Aftermath } from "./state.ts"

interface Ports {
  machine: Machine
  homeserver: HomeserverPort
}

/** R11: keys that have not appeared after a minute are "not known yet", not an alarm. Milliseconds. */
const TRUST_WITHIN = 60_000
const TRUST_EVERY = 1_000

/**
 * Watches for the new device's keys after the secrets (R11). `verified` ends the watch at once, and so does a wrong signature; keys
 * without a signature get the rest of the minute, because some clients publish the signature a moment later.
 */
export async function watchTrust(deviceId: string, ports: Ports, signal: AbortSignal): Promise<DeviceTrust> {
  const { machine, homeserver } = ports
  const until = machine.now() + TRUST_WITHIN
  let seen: DeviceTrust = "unknown"
  for (;;) {
    // Also before the first look: the new device has yet to read its secrets.
    await sleepUntil(machine, machine.now() + TRUST_EVERY, signal)
    const trust = await homeserver.lookUpTrust(deviceId, signal)
    signal.throwIfAborted()
    // A look that brought no answer takes nothing back.
    if (trust !== "unknown") seen = trust
    if (seen === "verified" || seen === "wrongly-signed" || machine.now() >= until) return seen
  }
}

/** R5: how long a late sign-in is watched for: a request can be approved for ten minutes or more, at MAS for twenty. Milliseconds. */
const GRANT_LIFE = 20 * 60_000
const GRANT_EVERY = 3_000

/**
 * Watches whether a device signs in although the link has ended (R5). That it did not is only said when the homeserver says so at
 * the end.
 */
export async function watchAftermath(
  lookUp: (signal: AbortSignal) => Promise<DevicePresence>,
  machine: Machine,
  signal: AbortSignal,
): Promise<Aftermath> {
  const until = machine.now() + GRANT_LIFE
  for (;;) {
    const presence = await lookUp(signal)
    signal.throwIfAborted()
    if (presence === "present") return "signed-in"
    if (presence === "signed-out") return "not-known"
    if (machine.now() >= until) return presence === "absent" ? "stayed-out" : "not-known"
    await sleepUntil(machine, machine.now() + GRANT_EVERY, signal)
  }
}
