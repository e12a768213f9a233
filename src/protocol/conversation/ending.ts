import { missingCase, Stop, type Failure } from "../failure.ts"
import type { Incoming, WireReason } from "../messages/deviceGrant.ts"

/**
 * What a message means that ends the conversation, because it says so or because it is not the one that was due (R14, R16).
 * @param accepted whether `m.login.protocol_accepted` was sent: matrix-js-sdk tells a denied consent as `user_cancelled`
 */
export function endedBy(message: Incoming, expected: string, accepted: boolean): Stop {
  switch (message.type) {
    case "m.login.declined":
      return new Stop({ kind: "declined" })
    case "m.login.failure":
      return new Stop(received(message.reason, accepted))
    case "unreadable":
      return new Stop({
        kind: "unexpected-message",
        by: "us",
        expected,
        received: message.claims ?? "no message",
      })
    case "m.login.protocol":
    case "m.login.success":
      return new Stop({ kind: "unexpected-message", by: "us", expected, received: message.type })
    default:
      return missingCase(message)
  }
}

const RECEIVED: Record<string, Failure> = {
  authorization_expired: { kind: "authorization-expired" },
  device_already_exists: { kind: "device-exists", by: "them" },
  device_not_found: { kind: "device-not-found", by: "them" },
  unexpected_message_received: { kind: "unexpected-message", by: "them" },
  unsupported_protocol: { kind: "unsupported-protocol", by: "them" },
  user_cancelled: { kind: "cancelled", by: "them" },
  unable_to_open_verification_uri: { kind: "page-not-opened", by: "them" },
}

function received(reason: string | undefined, accepted: boolean): Failure {
  if (reason === "user_cancelled" && accepted) return { kind: "not-approved" }
  const known = reason !== undefined && Object.hasOwn(RECEIVED, reason) ? RECEIVED[reason] : undefined
  // The peer's own word, shortened: it is shown under "Technical details".
  return known ?? { kind: "peer-failed", reason: reason?.slice(0, 64) }
}

type Told = WireReason | undefined
const byUs =
  (reason: WireReason) =>
  (failure: { by: "us" | "them" }): Told =>
    failure.by === "us" ? reason : undefined

/**
 * What the peer is told of each failure, if anything: never of one that the peer told us, and server or network trouble has
 * no wire reason and is not told as something else (R14).
 */
const WIRE_REASON: { [K in Failure["kind"]]: (failure: Extract<Failure, { kind: K }>) => Told } = {
  cancelled: byUs("user_cancelled"),
  declined: () => undefined,
  "not-approved": () => undefined,
  expired: () => undefined,
  "code-used": () => undefined,
  "code-not-asked": () => "user_cancelled",
  closed: () => undefined,
  "authorization-expired": () => undefined,
  "wrong-code": () => "user_cancelled",
  insecure: () => "unexpected_message_received",
  disturbed: () => "unexpected_message_received",
  interrupted: () => undefined,
  "unexpected-message": byUs("unexpected_message_received"),
  "unsupported-protocol": byUs("unsupported_protocol"),
  "grant-gone": () => "unsupported_protocol",
  "device-exists": byUs("device_already_exists"),
  "device-not-found": byUs("device_not_found"),
  "bad-device-id": () => "unexpected_message_received",
  "page-refused": () => "unable_to_open_verification_uri",
  "page-not-opened": byUs("unable_to_open_verification_uri"),
  "peer-failed": () => undefined,
  "message-too-large": () => "unexpected_message_received",
  "keys-unavailable": () => "user_cancelled",
  // The rest of them end links of 2023 alone, whose words are in loginTokenEnding.ts.
  "declined-here": () => undefined,
  "incompatible-intent": () => undefined,
  "nothing-offered": () => undefined,
  "token-limit": () => undefined,
  "key-mismatch": () => undefined,
  "not-signed": () => undefined,
  "no-crypto": () => undefined,
  server: () => undefined,
  unreachable: () => undefined,
  "signed-out": () => undefined,
  "bad-answer": () => undefined,
  bug: () => undefined,
}

export function wireReason(failure: Failure): WireReason | undefined {
  // The table pairs each kind with its own failure; TypeScript cannot follow that through the lookup.
  const reason: (failure: never) => Told = WIRE_REASON[failure.kind]
  return reason(failure as never)
}
