import { Stop, type Failure, type FailureKind } from "../protocol/failure.ts"
import type { Machine } from "../protocol/ports.ts"
import { LEFT_TO_READ, sleepUntil } from "../protocol/rendezvous/pace.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"
import type { Aftermath, Step } from "./state.ts"

/** The steps after `m.login.protocol_accepted` or `m.login.approved`: the new device may sign in whatever we do (R5). */
const ACCEPTED: readonly Step[] = [
  "awaiting-consent",
  "awaiting-sign-in",
  "checking-device",
  "sharing-secrets",
  "verifying-device",
  "giving-secrets",
]

/** Nobody gets here whose device the homeserver has not shown. */
const SIGNED_IN: readonly Step[] = ["sharing-secrets", "verifying-device", "giving-secrets"]

/** The peer itself says that it will not sign in. */
const PEER_GAVE_UP: readonly FailureKind[] = [
  "declined",
  "not-approved",
  "authorization-expired",
  "peer-failed",
]

/**
 * The one place where what was thrown becomes data. A bug keeps its name only: messages can quote what they choked on.
 * @param isAnnounced whether the peer has said that it has signed in
 */
export function failureOf(error: unknown, during: Step, isAnnounced: boolean): Failure {
  if (!(error instanceof Stop))
    return { kind: "bug", what: error instanceof Error ? error.name : typeof error }
  const { failure } = error
  if (failure.kind !== "expired") return failure
  return { kind: "expired", at: isAnnounced || ACCEPTED.includes(during) ? "accepted" : failure.at }
}

/**
 * R5: whether a device may still appear after this end. Once the peer has said success, it is watched for whatever it says.
 * @param isAnnounced as above
 */
export function aftermathOf(failure: Failure, during: Step, isAnnounced: boolean): Aftermath {
  // It has its token, and an id that is another one's tells nothing of whether it is there now.
  if (SIGNED_IN.includes(during) || failure.kind === "key-mismatch") return "signed-in"
  const gaveUp = PEER_GAVE_UP.includes(failure.kind) || ("by" in failure && failure.by === "them")
  if ((during === "awaiting-consent" || during === "awaiting-sign-in") && gaveUp) return "none"
  return ACCEPTED.includes(during) || isAnnounced ? "watching" : "none"
}

/** After so long nobody waits for our last words any more. Milliseconds. */
const LAST_WORDS_WITHIN = 10_000

/** Tells the peer, leaves it time to read, then deletes the session. Best effort: resolves whatever happens. */
export async function sayLastWords(
  tell: (signal: AbortSignal) => Promise<unknown>,
  rendezvous: Rendezvous,
  machine: Machine,
): Promise<void> {
  const over = new AbortController()
  const limit = sleepUntil(machine, machine.now() + LAST_WORDS_WITHIN, over.signal).then(() => over.abort())
  limit.catch(() => undefined)
  await tell(over.signal).catch(() => undefined)
  over.abort()
  if (!rendezvous.isRead) await sleepUntil(machine, machine.now() + LEFT_TO_READ)
  rendezvous.close()
}
