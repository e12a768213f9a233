import { AuthorizationResponseError, ResponseBodyError } from "oauth4webapi"

import { readAddress } from "../../homeserver/address.ts"
import type { DiscoveryProblem } from "../../homeserver/discovery.ts"

/** Every way a sign-in can end without one. The words for each live in src/app/words. */
export type SignInProblem =
  | { kind: "discovery"; problem: DiscoveryProblem }
  /** The homeserver has neither an OAuth 2.0 server nor another way to sign in that a page like this can use. */
  | { kind: "no-sign-in" }
  /** config.json lets users sign in at other homeservers only. */
  | { kind: "not-allowed"; server: string; allowed: readonly string[] }
  /** The OAuth server takes no registrations by itself, and no client id is configured for it. */
  | { kind: "registration-closed"; issuer: string }
  /** R27: the OAuth server looked at our registration and said no; `detail` is its own explanation. */
  | { kind: "registration-refused"; issuer: string; detail: string | undefined }
  /** The user said no on the OAuth server's page. */
  | { kind: "declined" }
  /** The OAuth server ended the sign-in with another error. */
  | { kind: "refused"; detail: string }
  /** The answer does not belong to the sign-in that this tab started: state, issuer, or no sign-in at all. */
  | { kind: "not-ours" }
  | { kind: "unreachable" }
  /** An answer that lacks what it must have; `what` names the piece, never its content. */
  | { kind: "bad-answer"; what: string }
  /** Signed in, but without a device of its own, which a link needs. */
  | { kind: "no-device" }

/** @param entry the homeserver that is not on the list: user id, server name or URL */
export function notAllowed(allowed: readonly string[], entry: string): SignInProblem {
  const address = readAddress(entry)
  return { kind: "not-allowed", server: typeof address === "string" ? entry : address.serverName, allowed }
}

/** How a problem travels through `await`s inside src/app/oauth. */
export class SignInStop extends Error {
  readonly problem: SignInProblem
  constructor(problem: SignInProblem, options?: ErrorOptions) {
    super(problem.kind, options)
    this.name = "SignInStop"
    this.problem = problem
  }
}

/** RFC 6749 error code and text of a refusal, for "Technical details". Servers write them, so they are cut. */
export const detailOf = (error: ResponseBodyError | AuthorizationResponseError): string =>
  [error.error, error.error_description].filter(Boolean).join(": ").slice(0, 300)

/** Sorts what oauth4webapi, fetch and our own code throw. `what` names the step, for an answer that is none. */
export function problemOf(error: unknown, what: string): SignInProblem {
  if (error instanceof SignInStop) return error.problem
  if (error instanceof ResponseBodyError) return { kind: "refused", detail: detailOf(error) }
  if (error instanceof AuthorizationResponseError) {
    return error.error === "access_denied"
      ? { kind: "declined" }
      : { kind: "refused", detail: detailOf(error) }
  }
  // Only fetch itself throws a bare TypeError or an abort here; the library wraps whatever it finds in an answer.
  if (error instanceof DOMException || (error instanceof TypeError && !("code" in error)))
    return { kind: "unreachable" }
  return { kind: "bad-answer", what }
}
