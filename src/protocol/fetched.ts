import { Stop } from "./failure.ts"
import { orAborted } from "./orAborted.ts"
import type { Machine } from "./ports.ts"
import { backoff } from "./rendezvous/pace.ts"

const TRIES = 4

/** A part of this program that is fetched when it is needed: four tries with jitter. Throws `Stop` when it cannot be had. */
export async function fetched<T>(
  load: () => Promise<T>,
  machine: Pick<Machine, "random" | "sleep">,
  signal: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await orAborted(load(), signal)
    } catch (cause) {
      signal.throwIfAborted()
      if (tries === TRIES) throw new Stop({ kind: "unreachable" }, { cause })
      await machine.sleep(backoff(machine, tries), signal)
    }
  }
}
