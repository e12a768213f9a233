import type { Greeting, SecureChannel } from "../protocol/channel/channel.ts"
import type { Uncompared } from "../protocol/conversation/loginToken.ts"
import type { Opening } from "../protocol/conversation/opening.ts"
import type { Failure } from "../protocol/failure.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"

/** The two devices have a secure channel; or, in 2023, one whose code is yet to be compared. */
export type Secured = { channel: SecureChannel; opening: Opening } | { uncompared: Uncompared }

/** Called as soon as there is a peer: from here on it can be told, if no more than `user_cancelled` (R8). */
export type Reach = (
  rendezvous: Rendezvous,
  tellPeer: (failure: Failure, signal: AbortSignal) => Promise<void>,
) => void

/** Tells a peer that is not confirmed. */
export const abortWith =
  (peer: Pick<Greeting, "abort">) =>
  async (failure: Failure, signal: AbortSignal): Promise<void> => {
    const { wireReason } = await import("../protocol/conversation/ending.ts")
    if (wireReason(failure)) await peer.abort(signal)
  }
