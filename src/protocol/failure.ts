/**
 * Every way a link can end without the new device signed in and verified. Plain data: layers throw `Stop`, the run turns
 * it into this union once, and total tables (words, wire reason, next step) read it.
 */
export type Failure =
  | { kind: "cancelled"; by: "us" | "them" }
  /** `m.login.declined`: refused on the new device. */
  | { kind: "declined" }
  /** `user_cancelled` after acceptance: matrix-js-sdk tells a denied consent this way (R14). */
  | { kind: "not-approved" }
  /** The rendezvous session's life is over; `scanned`: it was before we could use the code that we scanned. */
  | { kind: "expired"; at: "scanned" | "connected" | "accepted" }
  /** Somebody had answered the code before we scanned it. */
  | { kind: "code-used" }
  /** The user says that the new device does not ask for the digits that we show. */
  | { kind: "code-not-asked" }
  /** The session vanished before its time: the peer or the server closed it. */
  | { kind: "closed" }
  /** `authorization_expired`: the device grant ran out before it was approved. */
  | { kind: "authorization-expired" }
  /** Three wrong check codes (R7). */
  | { kind: "wrong-code" }
  /** What arrived cannot be from the device we talk to: a key, a handshake or a message that does not open. */
  | { kind: "insecure"; what: "handshake" | "message" }
  /** Somebody else wrote into the session (R3). */
  | { kind: "disturbed" }
  /** A reply was lost so that the next message cannot be opened (R3, the one inherent loss of msc4388). */
  | { kind: "interrupted" }
  | { kind: "unexpected-message"; by: "us" | "them"; expected?: string; received?: string }
  | { kind: "unsupported-protocol"; by: "us" | "them"; protocol?: string }
  /** The homeserver does not offer the device grant any more (R21). */
  | { kind: "grant-gone" }
  | { kind: "device-exists"; by: "us" | "them" }
  | { kind: "device-not-found"; by: "us" | "them" }
  /** A device id that cannot be one (R12). */
  | { kind: "bad-device-id" }
  /** We will not open the page that the new device named (R18, R19). */
  | { kind: "page-refused"; why: PageRefusal }
  /** The user said that the page did not open, or the peer said so. */
  | { kind: "page-not-opened"; by: "us" | "them" }
  /** `m.login.failure` with an unknown or missing reason. */
  | { kind: "peer-failed"; reason: string | undefined }
  | { kind: "message-too-large"; bytes: number }
  | { kind: "keys-unavailable" }
  /** The user declined the new device on this page (MSC3906, step 10). */
  | { kind: "declined-here" }
  /** Both devices want to sign in, or both want to help (MSC3906, step 2). */
  | { kind: "incompatible-intent"; by: "us" | "them" }
  /** The homeserver offers neither login tokens nor the device grant (MSC3906, step 5). */
  | { kind: "nothing-offered" }
  /** A user gets one login token a minute, and this link has not the time to wait. Milliseconds. */
  | { kind: "token-limit"; retryAfter: number }
  /**
   * The new device is not what it says: the homeserver publishes another key for it (MSC3906, step 17), or its id was there before it had
   * signed in (R12). Nothing was signed.
   */
  | { kind: "key-mismatch" }
  /** The key is the right one, but its signature could not be made or published (MSC3906, step 18): signed in, not verified. */
  | { kind: "not-signed" }
  /** The cryptography that this page needs to verify the new device itself could not be set up (R25). */
  | { kind: "no-crypto"; why: CryptoProblem }
  | { kind: "server"; status: number; errcode: string | undefined }
  /** No answer at all: offline, DNS, TLS, or a server that forbids us to read its answer. */
  | { kind: "unreachable" }
  | { kind: "signed-out" }
  /** The server's answer lacks what the protocol needs (no ETag readable, malformed JSON). */
  | { kind: "bad-answer"; what: string }
  | { kind: "bug"; what: string }

export type PageRefusal = "unparsable" | "scheme" | "credentials" | "not-https"

/**
 * `not-loaded`: its program could not be fetched. `keys-lost`: keys of this sign-in are published, but no longer here, and others must not
 * take their place: sign in anew. `no-storage`: this browser keeps nothing. `failed`: all else.
 */
export type CryptoProblem = "not-loaded" | "keys-lost" | "no-storage" | "failed"

export type FailureKind = Failure["kind"]

/** How a failure travels through `await`s inside src/protocol; never leaves the run. */
export class Stop extends Error {
  readonly failure: Failure
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind, options)
    this.name = "Stop"
    this.failure = failure
  }
}

/** Makes a `switch` total: a forgotten case does not compile. */
export function missingCase(value: never): never {
  throw new Error(`missing case: ${JSON.stringify(value)}`)
}
