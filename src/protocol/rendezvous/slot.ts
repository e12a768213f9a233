import { utf8, type Bytes } from "../bytes.ts"
import { Stop } from "../failure.ts"
import type { Token, Wire } from "./wire.ts"

/** What servers of both dialects hold; nothing in the conversation needs more. */
const LARGEST_PAYLOAD = 4096

/** R2: an unread message of ours is left alone for so long before it is overwritten. Milliseconds. */
const LEFT_UNREAD = 2_000

/** A sealed payload with the AAD under which it was sealed. */
export interface Received {
  data: string
  binding: Bytes
  /** True after a conflict that a lost reply can explain: if this does not open, somebody else wrote it (R3). */
  doubtful: boolean
}

/** Throws `Stop` when a payload, ours or theirs, is larger than any honest one, or than this server takes. */
export function checkSize(payload: string, limit = LARGEST_PAYLOAD): void {
  const bytes = utf8(payload).length
  if (bytes > Math.min(limit, LARGEST_PAYLOAD)) throw new Stop({ kind: "message-too-large", bytes })
}

/** What we know of the one slot: its state by token, which token binds what (R4), and whether our own message may be unread. */
export class Slot {
  readonly #wire: Wire
  /** The state of the session as far as we know it: what we write over. */
  #current: Token
  /** Token of the peer's last message (or of creation): binds what we seal. */
  #lastRead: Token
  /** Token of our own last write (or of creation): binds what the peer seals. */
  #lastWritten: Token
  #unreadSince: number | undefined
  #putBack: Received | undefined

  constructor(wire: Wire, token: Token) {
    this.#wire = wire
    this.#current = this.#lastRead = this.#lastWritten = token
  }

  get current(): Token {
    return this.#current
  }

  /** The AAD of what we seal next. */
  get sealBinding(): Bytes {
    return this.#wire.binding(this.#lastRead)
  }

  /** Whether nothing of ours may still be unread: the peer has written since, or we never did (R1). */
  get isRead(): boolean {
    return this.#unreadSince === undefined
  }

  /** R2: monotonic milliseconds before which our own unread message must not be overwritten. */
  get leaveUntil(): number {
    return this.#unreadSince === undefined ? 0 : this.#unreadSince + LEFT_UNREAD
  }

  /** We wrote, at this monotonic time. */
  wrote(token: Token, now: number): void {
    this.#current = this.#lastWritten = token
    this.#unreadSince = now
  }

  /** We read something that is not ours. */
  read({ data, token }: { data: string; token: Token }, doubtful = false): Received {
    this.#current = this.#lastRead = token
    this.#unreadSince = undefined
    checkSize(data)
    return { data, binding: this.#wire.binding(this.#lastWritten), doubtful }
  }

  /** Keeps a message for whoever asks for the next one. */
  putBack(received: Received): void {
    this.#putBack = received
  }

  /** Whether such a message is there. */
  get hasPutBack(): boolean {
    return this.#putBack !== undefined
  }

  takeBack(): Received | undefined {
    const received = this.#putBack
    this.#putBack = undefined
    return received
  }
}
