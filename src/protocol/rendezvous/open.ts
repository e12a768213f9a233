import { Stop } from "../failure.ts"
import type { Machine } from "../ports.ts"
import { backoff } from "./pace.ts"
import { Rendezvous } from "./rendezvous.ts"
import type { Session, Trouble } from "./wire.ts"

const TRIES = 3

/**
 * Creates or joins a session: three tries with jitter, a 429 waited out. Throws `Stop` with the last trouble.
 * @param attempt one request
 */
export async function openRendezvous<S extends Session>(
  machine: Machine,
  attempt: () => Promise<S | Trouble>,
  signal: AbortSignal,
): Promise<{ session: S; rendezvous: Rendezvous }> {
  for (let tries = 1; ; tries++) {
    const createdAt = machine.now()
    const outcome = await attempt()
    if (!("kind" in outcome))
      return { session: outcome, rendezvous: new Rendezvous(machine, outcome, createdAt) }
    if (outcome.kind === "refused") throw new Stop(outcome.failure)
    if (outcome.kind === "gone") throw new Stop({ kind: "server", status: 404, errcode: "M_NOT_FOUND" })
    if (tries === TRIES) {
      throw new Stop(
        outcome.kind === "wait"
          ? { kind: "server", status: 429, errcode: "M_LIMIT_EXCEEDED" }
          : outcome.failure,
      )
    }
    await machine.sleep(outcome.kind === "wait" ? outcome.ms : backoff(machine, tries), signal)
  }
}
