import { missingCase } from "../protocol/failure.ts"
import type { CryptoProblem, Failure, FailureKind } from "../protocol/failure.ts"

type Told =
  | "cancelled"
  | "expired"
  | "unexpected-message"
  | "unsupported-protocol"
  | "device-exists"
  | "no-crypto"

/** One case is one screen's worth of words: the kind, and who or when where that changes what the user should know. */
export type FailureCase =
  | Exclude<FailureKind, Told>
  | `cancelled-by-${"us" | "them"}`
  | `expired-${"scanned" | "connected" | "accepted"}`
  | `unexpected-message-by-${"us" | "them"}`
  | `unsupported-protocol-by-${"us" | "them"}`
  | `device-exists-by-${"us" | "them"}`
  | `no-crypto-${CryptoProblem}`
  | "offline"

/** Cases that only a link has in which this page itself vouches for the new device; their words are loaded with its screens. */
export type VouchingCase =
  | "declined-here"
  | "incompatible-intent"
  | "nothing-offered"
  | "token-limit"
  | "key-mismatch"
  | "not-signed"
  | `no-crypto-${CryptoProblem}`

const VOUCHING: readonly string[] = [
  "declined-here",
  "incompatible-intent",
  "nothing-offered",
  "token-limit",
  "key-mismatch",
  "not-signed",
]

export const isVouchingCase = (ended: FailureCase): ended is VouchingCase =>
  VOUCHING.includes(ended) || ended.startsWith("no-crypto-")

/** All others. */
export type PlainCase = Exclude<FailureCase, VouchingCase>

/** `happened`: in the user's words. `next`: what helps, in one or two sentences. */
export interface FailureWords {
  heading: string
  happened: string
  next: string
}

/**
 * Which words a failure gets.
 * @param online whether the browser says it has a network; told apart only for a server that did not answer.
 */
export function failureCase(failure: Failure, online: boolean): FailureCase {
  switch (failure.kind) {
    case "expired":
      return `expired-${failure.at}`
    case "cancelled":
    case "unexpected-message":
    case "unsupported-protocol":
    case "device-exists":
      return `${failure.kind}-by-${failure.by}`
    case "no-crypto":
      return `no-crypto-${failure.why}`
    case "unreachable":
      return online ? "unreachable" : "offline"
    case "code-used":
    case "grant-gone":
    case "code-not-asked":
    case "declined":
    case "not-approved":
    case "closed":
    case "authorization-expired":
    case "wrong-code":
    case "insecure":
    case "disturbed":
    case "interrupted":
    case "device-not-found":
    case "bad-device-id":
    case "page-refused":
    case "page-not-opened":
    case "peer-failed":
    case "message-too-large":
    case "keys-unavailable":
    case "declined-here":
    case "incompatible-intent":
    case "nothing-offered":
    case "token-limit":
    case "key-mismatch":
    case "not-signed":
    case "server":
    case "signed-out":
    case "bad-answer":
    case "bug":
      return failure.kind
    default:
      return missingCase(failure)
  }
}
