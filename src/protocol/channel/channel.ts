import { equalInConstantTime, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { Stop } from "../failure.ts"
import type { Pace } from "../rendezvous/pace.ts"
import type { Manner, Rendezvous } from "../rendezvous/rendezvous.ts"
import type { Received } from "../rendezvous/slot.ts"
import type { Digits } from "./digits.ts"
import { OK, type Cipher, type Initiator, type KeyOffer } from "./cipher.ts"

/**
 * The types say how far trust got. They scanned our code: an INITIATE that opens makes a `Handshake`, whose answer makes an
 * `UnconfirmedChannel`, which can do nothing but compare the check code; only the right code makes a `SecureChannel`. We scanned
 * theirs: the key came from their screen, so the answer to our `Greeting` makes a `SecureChannel` at once (step 6), and
 * the check code is for them to compare. A `SecureChannel` alone sends and receives login messages.
 */
export interface Handshake {
  /** Sends LOGIN_OK (step 5). Throws `Stop`. */
  answer(signal: AbortSignal): Promise<UnconfirmedChannel>
  /** Tells the peer `user_cancelled`, the only thing that may be said before the code is confirmed (R8). */
  abort(signal: AbortSignal): Promise<void>
}

/** Our INITIATE to the device whose code we scanned. */
export interface Greeting {
  /** Sends it and waits for LOGIN_OK (steps 4 and 6). Throws `Stop`. */
  untilAnswered(signal: AbortSignal): Promise<SecureChannel>
  /** As of `Handshake`; says nothing to a peer that was not greeted yet. */
  abort(signal: AbortSignal): Promise<void>
}

export interface SecureChannel {
  /** Monotonic milliseconds at which the session under it ends. */
  readonly deadline: number
  /**
   * Sends JSON text. `overtaken`: the peer wrote first, ours is not delivered; its message comes out of `receive`. Throws `Stop`.
   * @param manner `careful`: the peer may have something to say in this very moment
   */
  send(text: string, signal: AbortSignal, manner?: "careful"): Promise<"delivered" | "overtaken">
  /** Sends as the last thing we say, over whatever the peer may have written meanwhile. Throws `Stop`. */
  sendLast(text: string, signal: AbortSignal): Promise<void>
  /** The peer's next message as text. Throws `Stop`. */
  receive(pace: Pace, signal: AbortSignal): Promise<string>
}

export interface UnconfirmedChannel {
  readonly deadline: number
  readonly triesLeft: number
  /** Compares the typed code in constant time (R7); the wrong one costs one of three tries. */
  confirm(digits: string): SecureChannel | undefined
  /**
   * Waits for the peer's first message without opening it, so that it is at hand once the code is confirmed (R8), and so
   * that the end of the session is noticed meanwhile. Throws `Stop`.
   */
  prefetch(signal: AbortSignal): Promise<void>
}

const TRIES = 3

/** The one thing that may be said before the channel is secure (R8). */
const ABORT = JSON.stringify({ type: "m.login.failure", reason: "user_cancelled" })

/**
 * Device G's half of the handshake (step 5). Resolves with undefined when the message is no INITIATE, or makes a channel with the digits of
 * an earlier link (R7); it is then never answered (R6).
 */
export async function openInitiate(
  key: KeyOffer,
  rendezvous: Rendezvous,
  initiate: Received,
  digits: Pick<Digits, "take">,
): Promise<Handshake | undefined> {
  const accepted = await key.accept(initiate.data, initiate.binding).catch(() => undefined)
  if (!accepted || !digits.take(accepted.checkCode)) return undefined
  const channel = secure(rendezvous, accepted.cipher)
  return {
    abort: (signal) => channel.sendLast(ABORT, signal),
    answer: async (signal) => {
      // Device S says nothing between INITIATE and OK, so whoever wrote meanwhile is somebody else.
      if ((await channel.send(OK, signal)) === "overtaken") throw new Stop({ kind: "disturbed" })
      return unconfirmed(channel, accepted.checkCode)
    },
  }
}

/** Device S's half of the handshake (steps 4 and 6), in a session that nobody has written into yet. */
export function greet(initiator: Initiator, rendezvous: Rendezvous): Greeting {
  const channel = secure(rendezvous, initiator.cipher)
  let isGreeted = false
  const initiate = (binding: Bytes): Promise<string> => {
    isGreeted = true
    return initiator.initiate(binding)
  }
  return {
    abort: async (signal) => {
      if (isGreeted) await channel.sendLast(ABORT, signal)
    },
    untilAnswered: async (signal) => {
      await writeFirst(initiate, rendezvous, signal)
      if ((await channel.receive("machine", signal, "handshake")) === OK) return channel
      throw new Stop({ kind: "insecure", what: "handshake" })
    },
  }
}

/** Our first message into the session of a code that we scanned. Throws `Stop`. */
export async function writeFirst(
  initiate: Initiator["initiate"],
  rendezvous: Rendezvous,
  signal: AbortSignal,
): Promise<void> {
  // Whoever shows a code says nothing before it is greeted, so whoever wrote first has scanned the same code.
  const sent = await rendezvous.send(initiate, signal).catch((error: unknown) => {
    throw isGone(error) ? new Stop({ kind: "expired", at: "scanned" }) : error
  })
  if (sent !== "delivered") throw new Stop({ kind: "code-used" })
}

/** Until our own first write we know how long a session lives, not how old this one is: gone is probably run out (R20). */
const isGone = (error: unknown): boolean => error instanceof Stop && error.failure.kind === "closed"

function unconfirmed(channel: ReturnType<typeof secure>, checkCode: string): UnconfirmedChannel {
  let triesLeft = TRIES
  return {
    get deadline() {
      return channel.deadline
    },
    get triesLeft() {
      return triesLeft
    },
    confirm: (digits) => {
      if (triesLeft === 0) return undefined
      if (equalInConstantTime(digits, checkCode)) return channel
      triesLeft -= 1
      return undefined
    },
    prefetch: (signal) => channel.prefetch(signal),
  }
}

interface Secured extends SecureChannel, Pick<UnconfirmedChannel, "prefetch"> {
  /** @param what is being received, for the words of its failure */
  receive(pace: Pace, signal: AbortSignal, what?: "handshake" | "message"): Promise<string>
}

/** What is sent and received here is only as trustworthy as `cipher`: whoever calls this has to see to that. */
export function secure(rendezvous: Rendezvous, cipher: Cipher): Secured {
  let prefetching: Promise<Received> | undefined
  /** A sealed message of ours was lost on the way; counters may not skip, so the peer can open none of ours any more. */
  let isMute = false

  async function send(text: string, signal: AbortSignal, manner?: Manner) {
    if (isMute) throw new Stop({ kind: "interrupted" })
    const seal = (binding: Bytes): Promise<string> => cipher.seal(utf8(text), binding)
    const outcome = await rendezvous.send(seal, signal, manner)
    isMute = outcome === "lost" && cipher.isOrdered
    return outcome === "delivered" ? outcome : "overtaken"
  }

  return {
    get deadline() {
      return rendezvous.deadline
    },
    prefetch: async (signal) => {
      // The new device says what it wants as soon as it has read LOGIN_OK, while its person reads the digits.
      await (prefetching ??= rendezvous.receive("machine", signal))
    },
    send,
    sendLast: async (text, signal) => {
      await send(text, signal, "last")
    },
    receive: async (pace, signal, what = "message") => {
      const received = await (prefetching ?? rendezvous.receive(pace, signal))
      prefetching = undefined
      const opened = await cipher.open(received.data, received.binding).catch(() => {
        throw new Stop(received.doubtful ? { kind: "disturbed" } : { kind: "insecure", what })
      })
      return textOf(opened)
    },
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    throw new Stop({ kind: "unexpected-message", by: "us", received: "bytes that are not UTF-8" })
  }
}
