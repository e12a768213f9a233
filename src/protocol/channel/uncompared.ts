import type { Pace } from "../rendezvous/pace.ts"
import type { Rendezvous } from "../rendezvous/rendezvous.ts"
import type { Received } from "../rendezvous/slot.ts"
import { secure, writeFirst, type SecureChannel } from "./channel.ts"
import type { Initiator, KeyOffer } from "./cipher.ts"

/**
 * The channel of 2023 before the user has compared the codes (MSC3903, step 7). What both sides say until then is no secret: what is
 * on offer, what is chosen, that it is over. Only the user's word that the codes are the same makes a `SecureChannel` of it, which
 * alone carries a login token.
 */
export interface UncomparedChannel {
  /** Monotonic milliseconds at which the session under it ends. */
  readonly deadline: number
  /** `1234-5678-9012`; a secret (R13). */
  readonly checkCode: string
  /** As `SecureChannel.send`, for what anybody may read. */
  sayOpenly(text: string, signal: AbortSignal): Promise<"delivered" | "overtaken">
  /** As `SecureChannel.sendLast`, for what anybody may read. */
  sayLast(text: string, signal: AbortSignal): Promise<void>
  /** As `SecureChannel.receive`. */
  hear(pace: Pace, signal: AbortSignal): Promise<string>
  /** The user says that both devices show the same code. */
  compared(): SecureChannel
}

/** We showed the code, somebody scanned it and sent a key (MSC3903, step 2). Undefined: it is no key, and is never answered (R6). */
export async function openKey(
  key: KeyOffer,
  rendezvous: Rendezvous,
  received: Received,
): Promise<UncomparedChannel | undefined> {
  const accepted = await key.accept(received.data, received.binding).catch(() => undefined)
  return accepted && uncompared(secure(rendezvous, accepted.cipher), accepted.checkCode)
}

/** We scanned: our key goes into the session (step 2). Throws `Stop`. */
export async function sendKey(
  { initiate, cipher, checkCode }: Initiator,
  rendezvous: Rendezvous,
  signal: AbortSignal,
): Promise<UncomparedChannel> {
  await writeFirst(initiate, rendezvous, signal)
  return uncompared(secure(rendezvous, cipher), checkCode)
}

const uncompared = (channel: SecureChannel, checkCode: string): UncomparedChannel => ({
  get deadline() {
    return channel.deadline
  },
  checkCode,
  sayOpenly: (text, signal) => channel.send(text, signal),
  sayLast: (text, signal) => channel.sendLast(text, signal),
  hear: (pace, signal) => channel.receive(pace, signal),
  compared: () => channel,
})
