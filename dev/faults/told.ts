import type { FailureCase } from "../../src/i18n/failureCase.ts"
import type { CodeKind } from "../../src/protocol/dialect.ts"
import type { WireReason } from "../../src/protocol/messages/deviceGrant.ts"
import type { TokenReason } from "./cell.ts"

type Right<Reason> = Partial<Record<FailureCase, readonly Reason[]>>

/** R14: what a phone may be told of a failure of ours; of any that is not here, nothing. */
const BY_GRANT: Right<WireReason> = {
  "cancelled-by-us": ["user_cancelled"],
  "code-not-asked": ["user_cancelled"],
  "wrong-code": ["user_cancelled"],
  "keys-unavailable": ["user_cancelled"],
  "unexpected-message-by-us": ["unexpected_message_received"],
  disturbed: ["unexpected_message_received"],
  "bad-device-id": ["unexpected_message_received"],
  "message-too-large": ["unexpected_message_received"],
  "unsupported-protocol-by-us": ["unsupported_protocol"],
  "device-exists-by-us": ["device_already_exists"],
  "device-not-found": ["device_not_found"],
  "page-refused": ["unable_to_open_verification_uri"],
  // An INITIATE or OK that does not open is told as a cancel, a later message as unexpected (R8).
  insecure: ["unexpected_message_received", "user_cancelled"],
}

/** The same in 2023, which has one word for almost all. */
const BY_TOKEN: Right<TokenReason> = {
  "declined-here": ["declined"],
  "nothing-offered": ["unsupported"],
  "unsupported-protocol-by-us": ["unsupported"],
  "incompatible-intent": ["incompatible_intent"],
  "cancelled-by-us": ["cancelled"],
  "keys-unavailable": ["cancelled"],
  "unexpected-message-by-us": ["cancelled"],
  disturbed: ["cancelled"],
  insecure: ["cancelled"],
  "bad-device-id": ["cancelled"],
  "message-too-large": ["cancelled"],
  "device-exists-by-us": ["cancelled"],
  "device-not-found": ["cancelled"],
  "page-refused": ["cancelled"],
  "page-not-opened": ["cancelled"],
  "key-mismatch": ["cancelled"],
  "not-signed": ["cancelled"],
  "no-crypto-failed": ["cancelled"],
  "token-limit": ["cancelled"],
}

/** Everything that a peer says; whatever else ends a phone is its own finding. */
const REASONS: Record<"grant" | "token", readonly string[]> = {
  grant: [
    "authorization_expired",
    "device_already_exists",
    "device_not_found",
    "unexpected_message_received",
    "unsupported_protocol",
    "user_cancelled",
    "unable_to_open_verification_uri",
  ] satisfies readonly (WireReason | "authorization_expired")[],
  token: ["declined", "cancelled", "unsupported", "incompatible_intent"] satisfies readonly TokenReason[],
}

/** Whether a phone may end for this reason, when we ended in this way. Undefined: we did not fail. */
export function mayHear(code: CodeKind, failure: FailureCase | undefined, reason: string): boolean {
  const [right, reasons]: [Right<string>, readonly string[]] =
    code === "msc3906" ? [BY_TOKEN, REASONS.token] : [BY_GRANT, REASONS.grant]
  if (!reasons.includes(reason)) return true
  return failure !== undefined && (right[failure]?.includes(reason) ?? false)
}
