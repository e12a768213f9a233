import { equalInConstantTime, fromUtf8, utf8 } from "../bytes.ts"
import { Stop } from "../failure.ts"
import type { Pace } from "../rendezvous/pace.ts"
import type { Received, Rendezvous } from "../rendezvous/rendezvous.ts"
import { OK, type Cipher, type KeyOffer } from "./cipher.ts"

/**
 * The types say how far trust got: a received INITIATE makes an `UnconfirmedChannel`, which can do nothing but compare the
 * check code or abort; only the right code makes a `SecureChannel`, which alone sends and receives login messages.
 */
export interface SecureChannel {
  /** Monotonic milliseconds at which the session under it ends. */
  readonly deadline: number
  /** JSON text. `overtaken`: the peer wrote first, ours is not delivered; its message comes out of `receive`. Throws `Stop`. */
  send(text: string, signal: AbortSignal): Promise<"delivered" | "overtaken">
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
  /** Tells the peer `user_cancelled`, the only thing that may be said on an unconfirmed channel (R8). */
  abort(signal: AbortSignal): Promise<void>
}

const TRIES = 3

/**
 * Device G's half of the handshake (step 5): opens the INITIATE and answers it. Resolves with undefined when it is not one; it
 * is then never answered (R6). Throws `Stop` when the answer cannot be delivered.
 */
export async function answerInitiate(
  key: KeyOffer,
  rendezvous: Rendezvous,
  initiate: Received,
  signal: AbortSignal,
): Promise<UnconfirmedChannel | undefined> {
  const accepted = await key.accept(initiate.data, initiate.binding).catch(() => undefined)
  if (!accepted) return undefined
  const { cipher, checkCode } = accepted
  const sent = await rendezvous.send((binding) => cipher.seal(utf8(OK), binding), signal)
  // Device S says nothing between INITIATE and OK, so whoever wrote meanwhile is somebody else.
  if (sent === "overtaken") throw new Stop({ kind: "disturbed" })
  return unconfirmed(rendezvous, cipher, checkCode)
}

function unconfirmed(rendezvous: Rendezvous, cipher: Cipher, checkCode: string): UnconfirmedChannel {
  const channel = secure(rendezvous, cipher)
  let triesLeft = TRIES
  return {
    get deadline() {
      return rendezvous.deadline
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
    abort: async (signal) => {
      triesLeft = 0
      await channel.send(JSON.stringify({ type: "m.login.failure", reason: "user_cancelled" }), signal)
    },
  }
}

function secure(rendezvous: Rendezvous, cipher: Cipher) {
  let prefetching: Promise<Received> | undefined
  return {
    get deadline() {
      return rendezvous.deadline
    },
    prefetch: async (signal: AbortSignal): Promise<void> => {
      await (prefetching ??= rendezvous.receive("person", signal))
    },
    send: (text: string, signal: AbortSignal) =>
      rendezvous.send((binding) => cipher.seal(utf8(text), binding), signal),
    receive: async (pace: Pace, signal: AbortSignal): Promise<string> => {
      const received = await (prefetching ?? rendezvous.receive(pace, signal))
      prefetching = undefined
      const opened = await cipher.open(received.data, received.binding).catch(() => {
        throw new Stop(received.doubtful ? { kind: "disturbed" } : { kind: "insecure", what: "message" })
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
