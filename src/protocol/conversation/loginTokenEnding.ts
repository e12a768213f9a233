import type { UncomparedChannel } from "../channel/uncompared.ts"
import { missingCase, Stop, type Failure } from "../failure.ts"
import type { Incoming, Outgoing } from "../messages/loginToken.ts"
import { wireReason } from "./ending.ts"

/** What a message of 2023 means that ends the conversation, because it says so or because it is not the one that was due (R13). */
export function endedBy(message: Incoming, expected: string): Stop {
  switch (message.type) {
    case "m.login.failure":
      return new Stop(received(message.reason))
    case "unreadable":
      return unexpected(expected, message.claims ?? "no message")
    case "m.login.progress":
    case "m.login.protocol":
    case "m.login.success":
      return unexpected(expected, message.type)
    default:
      return missingCase(message)
  }
}

const unexpected = (expected: string, was: string): Stop =>
  new Stop({ kind: "unexpected-message", by: "us", expected, received: was })

const RECEIVED: Record<string, Failure> = {
  cancelled: { kind: "cancelled", by: "them" },
  incompatible_intent: { kind: "incompatible-intent", by: "them" },
  unsupported: { kind: "unsupported-protocol", by: "them" },
}

function received(reason: string | undefined): Failure {
  const known = reason !== undefined && Object.hasOwn(RECEIVED, reason) ? RECEIVED[reason] : undefined
  // The peer's own word, shortened: it is shown under "Technical details".
  return known ?? { kind: "peer-failed", reason: reason?.slice(0, 64) }
}

/** Ends of ours for which the text has but one word, "cancelled", besides those that have a wire reason in the other generations. */
const CANCELLED: readonly Failure["kind"][] = ["key-mismatch", "not-signed", "no-crypto", "token-limit"]

/** The last thing that the peer is told, if anything: server and network trouble has no word (R14). */
export function lastWords(failure: Failure, homeserver: string): Outgoing | undefined {
  if (failure.kind === "declined-here") return { type: "m.login.declined" }
  const isOurs = wireReason(failure) !== undefined || CANCELLED.includes(failure.kind)
  const isUnsupported = failure.kind === "nothing-offered" || failure.kind === "unsupported-protocol"
  if (isUnsupported && !("by" in failure && failure.by === "them"))
    return { type: "m.login.failure", reason: "unsupported", homeserver }
  return isOurs ? { type: "m.login.failure", reason: "cancelled" } : undefined
}

/** Tells the peer why the link ends, where there is a word for it. Throws `Stop` when it cannot be told. */
export async function tellFailure(
  channel: UncomparedChannel,
  failure: Failure,
  homeserver: string,
  signal: AbortSignal,
): Promise<void> {
  const message = lastWords(failure, homeserver)
  if (message) await channel.sayLast(JSON.stringify(message), signal)
}
