import { Stop } from "../protocol/failure.ts"
import type { Offer } from "../protocol/offer.ts"
import type { Pace } from "../protocol/rendezvous/pace.ts"
import type { Received } from "../protocol/rendezvous/slot.ts"

export type Heard =
  | { kind: "initiate"; from: Listening; initiate: Received }
  /** The session behind the code is gone: nothing will come any more. */
  | { kind: "lost"; from: Listening }

/** One code on which we wait for somebody to scan it. */
export interface Listening {
  offer: Offer
  heard: Promise<Heard>
  /** Somebody has written into the session, whether or not `heard` was looked at since. */
  readonly isScanned: boolean
  /** Forgets the key; deletes the session unless it is the one that goes on. */
  drop(keep?: "keep-session"): void
}

/**
 * Polls an offered code. Only a real refusal of the server rejects; sessions die of age all the time.
 * @param pace how soon a scan of it is to be noticed, which becomes less urgent
 */
export function listen(offer: Offer, pace: () => Pace, signal: AbortSignal): Listening {
  const over = new AbortController()
  const limit = AbortSignal.any([signal, over.signal])
  let [isDropped, isScanned] = [false, false]
  const listening: Listening = {
    offer,
    heard: offer.rendezvous.receive(pace, limit).then(
      (initiate): Heard => {
        isScanned = true
        return { kind: "initiate", from: listening, initiate }
      },
      (error: unknown): Heard => {
        const isDead =
          over.signal.aborted ||
          (error instanceof Stop && ["expired", "closed", "message-too-large"].includes(error.failure.kind))
        if (isDead && !signal.aborted) return { kind: "lost", from: listening }
        throw error
      },
    ),
    get isScanned() {
      return isScanned
    },
    drop: (keep) => {
      if (isDropped) return
      isDropped = true
      over.abort()
      offer.key.destroy()
      if (!keep) offer.rendezvous.close()
    },
  }
  listening.heard.catch(() => undefined)
  return listening
}
