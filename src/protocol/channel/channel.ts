import { equalInConstantTime, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { Stop } from "../failure.ts"
import type { Pace } from "../rendezvous/pace.ts"
import type { Rendezvous } from "../rendezvous/rendezvous.ts"
import type { Received } from "../rendezvous/slot.ts"
import { OK, type Cipher, type KeyOffer } from "./cipher.ts"

/**
 * The types say how far trust got: an INITIATE that opens makes a `Handshake`, whose answer makes an `UnconfirmedChannel`,
 * which can do nothing but compare the check code; only the right code makes a `SecureChannel`, which alone sends
 * and receives login messages.
 */
export interface Handshake {
  /** Sends LOGIN_OK (step 5). Throws `Stop`. */
  answer(signal: AbortSignal): Promise<UnconfirmedChannel>
  /** Tells the peer `user_cancelled`, the only thing that may be said before the code is confirmed (R8). */
  abort(signal: AbortSignal): Promise<void>
}

export interface SecureChannel {
  /** Monotonic milliseconds at which the session under it ends. */
  readonly deadline: number
  /**
   * Sends JSON text. `overtaken`: the peer wrote first, ours is not delivered; its message comes out of `receive`.
   * @param lastCheck throws when, at the last moment before sealing, the message has become wrong
   */
  send(text: string, signal: AbortSignal, lastCheck?: () => void): Promise<"delivered" | "overtaken">
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

/**
 * Device G's half of the handshake (step 5). Resolves with undefined when the message is no INITIATE; it is then never
 * answered (R6).
 */
export async function openInitiate(
  key: KeyOffer,
  rendezvous: Rendezvous,
  initiate: Received,
): Promise<Handshake | undefined> {
  const accepted = await key.accept(initiate.data, initiate.binding).catch(() => undefined)
  if (!accepted) return undefined
  const channel = secure(rendezvous, accepted.cipher)
  return {
    abort: (signal) =>
      channel.sendLast(JSON.stringify({ type: "m.login.failure", reason: "user_cancelled" }), signal),
    answer: async (signal) => {
      // Device S says nothing between INITIATE and OK, so whoever wrote meanwhile is somebody else.
      if ((await channel.send(OK, signal)) === "overtaken") throw new Stop({ kind: "disturbed" })
      return unconfirmed(channel, accepted.checkCode)
    },
  }
}

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

function secure(
  rendezvous: Rendezvous,
  cipher: Cipher,
): SecureChannel & Pick<UnconfirmedChannel, "prefetch"> {
  let prefetching: Promise<Received> | undefined
  /** A sealed message of ours was lost on the way; counters may not skip, so the peer can open none of ours any more. */
  let isMute = false

  async function send(
    text: string,
    signal: AbortSignal,
    options: { lastCheck?: () => void; isLast?: boolean },
  ) {
    if (isMute) throw new Stop({ kind: "interrupted" })
    const seal = (binding: Bytes): Promise<string> => {
      options.lastCheck?.()
      return cipher.seal(utf8(text), binding)
    }
    const outcome = await rendezvous.send(seal, signal, options.isLast)
    isMute = outcome === "lost"
    return outcome === "delivered" ? outcome : "overtaken"
  }

  return {
    get deadline() {
      return rendezvous.deadline
    },
    prefetch: async (signal) => {
      await (prefetching ??= rendezvous.receive("person", signal))
    },
    send: (text, signal, lastCheck) => send(text, signal, lastCheck ? { lastCheck } : {}),
    sendLast: async (text, signal) => {
      await send(text, signal, { isLast: true })
    },
    receive: async (pace, signal) => {
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
