import { Stop } from "../failure.ts"
import type { HomeserverPort, Machine } from "../ports.ts"
import { backoff } from "../rendezvous/pace.ts"

/** How long the homeserver may take to show a device that has a token, and how often we look. Milliseconds. */
const APPEARS_WITHIN = 10_000
const LOOK_EVERY = 500

/** A first look that takes so long was lost; later ones are given twice as long, as it may be the homeserver that is slow. Milliseconds. */
const LOOK_WITHIN = 3_000

/**
 * Looks until the homeserver says that there is no such device, and resolves with when it did (monotonic milliseconds).
 * R12: not knowing is not "already exists", so it is asked again until the session ends.
 */
export async function untilAbsent(
  deviceId: string,
  deadline: number,
  { machine, homeserver }: { machine: Machine; homeserver: HomeserverPort },
  signal: AbortSignal,
): Promise<number> {
  for (let repetition = 0; ; repetition++) {
    const presence = await homeserver.lookUpDevice(deviceId, signal)
    signal.throwIfAborted()
    if (presence === "absent") return machine.now()
    if (presence === "present") throw new Stop({ kind: "device-exists", by: "us" })
    if (presence === "signed-out") throw new Stop({ kind: "signed-out" })
    await machine.sleep(backoff(machine, repetition), signal)
    if (machine.now() >= deadline) throw new Stop({ kind: "unreachable" })
  }
}

/** Looks for up to 10 s until the homeserver shows the device (MSC4108, secret sharing, step 1). */
export async function untilPresent(
  deviceId: string,
  machine: Machine,
  homeserver: HomeserverPort,
  signal: AbortSignal,
): Promise<void> {
  const until = machine.now() + APPEARS_WITHIN
  for (let within = LOOK_WITHIN; ; within = 2 * LOOK_WITHIN) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(within)])
    const presence = await homeserver.lookUpDevice(deviceId, limit).catch(() => "unknown" as const)
    signal.throwIfAborted()
    if (presence === "present") return
    if (presence === "signed-out") throw new Stop({ kind: "signed-out" })
    if (machine.now() + LOOK_EVERY > until) {
      // R14: only a definite "no" is told as one.
      throw new Stop(presence === "absent" ? { kind: "device-not-found", by: "us" } : { kind: "unreachable" })
    }
    await machine.sleep(LOOK_EVERY, signal)
  }
}
