import { Stop } from "../failure.ts"
import type { LoginTokenPort, Machine } from "../ports.ts"
import { backoff } from "../rendezvous/pace.ts"
import type { NewDevice } from "./deviceGrant.ts"

/** The user's devices, asked until somebody answers or the session is over. Throws `Stop`. */
export async function untilDeviceIds(
  tokens: LoginTokenPort,
  machine: Machine,
  deadline: () => number,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  for (let repetition = 0; ; repetition++) {
    const ids = await tokens.deviceIds(signal)
    if (ids === "signed-out") throw new Stop({ kind: "signed-out" })
    if (ids) return ids
    const pause = backoff(machine, repetition)
    // Given up while there still is a session: what ends the link is the homeserver, not time.
    if (machine.now() + pause >= deadline()) throw new Stop({ kind: "unreachable" })
    await machine.sleep(pause, signal)
  }
}

/**
 * The one device that was not there before. `unknown`: nobody answers, or there are several. Rejects only when `signal` is aborted.
 */
export async function newcomer(
  tokens: LoginTokenPort,
  before: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<NewDevice | "absent" | "unknown"> {
  const now = await tokens.deviceIds(signal)
  if (!now || now === "signed-out") return "unknown"
  const [id, ...others] = [...now].filter((one) => !before.has(one))
  if (id === undefined) return "absent"
  return others.length > 0 ? "unknown" : { id, name: undefined }
}
