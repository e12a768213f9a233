import type { Failure, FailureKind } from "../protocol/failure.ts"

/** What helps after an end: `again` on this page, or `leave` it because the next step is elsewhere. */
export type NextStep = "again" | "leave"

export const nextStep = {
  cancelled: "again",
  declined: "again",
  "not-approved": "again",
  expired: "again",
  "code-used": "again",
  "code-not-asked": "again",
  closed: "again",
  "authorization-expired": "again",
  "wrong-code": "again",
  insecure: "again",
  disturbed: "again",
  interrupted: "again",
  "unexpected-message": "again",
  "unsupported-protocol": "leave",
  "grant-gone": "leave",
  "device-exists": "again",
  "device-not-found": "again",
  "bad-device-id": "leave",
  "page-refused": "again",
  "page-not-opened": "again",
  "peer-failed": "again",
  "message-too-large": "again",
  "keys-unavailable": "again",
  "declined-here": "again",
  "incompatible-intent": "again",
  "nothing-offered": "leave",
  "token-limit": "again",
  "key-mismatch": "again",
  "not-signed": "again",
  "no-crypto": "again",
  server: "again",
  unreachable: "again",
  "signed-out": "leave",
  "bad-answer": "again",
  bug: "again",
} satisfies Record<FailureKind, NextStep>

/** Should a device be in the account after such an end, signing it out comes first. */
export const isUnwanted = ({ kind }: Failure): boolean => kind === "key-mismatch" || kind === "declined-here"
