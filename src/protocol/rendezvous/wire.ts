import type { Bytes } from "../bytes.ts"
import type { Failure } from "../failure.ts"

/** The server's name for one state of the session: an ETag in 2024, a `sequence_token` in msc4388. */
export type Token = string

/** What keeps one request from being answered as hoped; whether to go on is the policy's business (rendezvous.ts). */
export type Trouble =
  /** 404 `M_NOT_FOUND`: deleted or expired. */
  | { kind: "gone" }
  /** 429: nothing was done; ask again after so many milliseconds. */
  | { kind: "wait"; ms: number }
  /** Worth repeating: 5xx, no answer, half an answer. A write may have been done all the same. */
  | { kind: "uncertain"; failure: Failure }
  /** Not worth repeating. */
  | { kind: "refused"; failure: Failure }

/** `lifetime`: milliseconds that the session lives from the write of this message on, where writes make its life longer. */
export type Reading =
  | { kind: "unchanged" }
  | { kind: "message"; data: string; token: Token; lifetime?: number | undefined }
  | Trouble
/** `lifetime`: milliseconds left, where the answer tells. */
type Writing =
  | { kind: "written"; token: Token; lifetime?: number | undefined }
  | { kind: "conflict" }
  | Trouble

/** One dialect's HTTP for one session: each call is one request and a judgement of its answer, nothing is repeated. */
export interface Wire {
  /** The AAD that binds a message to a state of the session (R4); empty where the dialect has none. */
  binding(token: Token): Bytes
  /** Whether `binding` depends on the token, so that a lost token means a lost message (R3). */
  readonly bindsToToken: boolean
  read(known: Token, signal: AbortSignal): Promise<Reading>
  write(data: string, over: Token, signal: AbortSignal): Promise<Writing>
  /** Best effort, also while the page is being left. */
  delete(): void
}

/** A session just created. */
export interface Session {
  wire: Wire
  token: Token
  /** Milliseconds from creation (R20). */
  lifetime: number
  /** The largest payload that the server takes, where it tells (MSC3886, `X-Max-Bytes`). Bytes. */
  maxBytes?: number | undefined
}
