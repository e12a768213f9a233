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

/** How long is asked for the device that has just signed in, where nobody answers. Milliseconds. */
const NAMED_WITHIN = 10_000

/** The one device that was not there before, asked until somebody answers or it is not worth waiting for any longer. */
export async function untilNewcomer(
  tokens: LoginTokenPort,
  before: ReadonlySet<string>,
  machine: Machine,
  signal: AbortSignal,
): Promise<NewDevice | undefined> {
  const until = machine.now() + NAMED_WITHIN
  for (let repetition = 0; ; repetition++) {
    const now = await tokens.deviceIds(signal)
    if (now === "signed-out") return undefined
    if (now) {
      const found = newcomerIn(now, before)
      return typeof found === "object" ? found : undefined
    }
    const pause = backoff(machine, repetition)
    if (machine.now() + pause >= until) return undefined
    await machine.sleep(pause, signal)
  }
}

/**
 * The one device that was not there before. `unknown`: nobody answers, or there are several; `signed-out`: our own sign-in is over. Rejects only when `signal` is aborted.
 */
export async function newcomer(
  tokens: LoginTokenPort,
  before: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<NewDevice | "absent" | "unknown" | "signed-out"> {
  const now = await tokens.deviceIds(signal)
  if (now === "signed-out") return now
  return now ? newcomerIn(now, before) : "unknown"
}

function newcomerIn(now: ReadonlySet<string>, before: ReadonlySet<string>): NewDevice | "absent" | "unknown" {
  const [id, ...others] = [...now].filter((one) => !before.has(one))
  if (id === undefined) return "absent"
  return others.length > 0 ? "unknown" : { id, name: undefined }
}
