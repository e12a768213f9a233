import type { SecureChannel, UnconfirmedChannel } from "../protocol/channel/channel.ts"
import { Stop } from "../protocol/failure.ts"
import type { Machine } from "../protocol/ports.ts"
import { sleepUntil } from "../protocol/rendezvous/pace.ts"
import type { Door } from "./door.ts"
import type { LinkState } from "./state.ts"

/**
 * Asks for the check code until it is right (MSC4108 and MSC4388, secure channel establishment, step 7). Three tries (R7), and
 * an end of the session is noticed while the user types (R8). Throws `Stop`.
 */
export async function confirmCode(
  channel: UnconfirmedChannel,
  { door, machine }: { door: Door; machine: Machine },
  enter: (state: LinkState) => void,
  signal: AbortSignal,
): Promise<SecureChannel> {
  const over = new AbortController()
  const limit = AbortSignal.any([signal, over.signal])
  const ended = untilEnd(channel, machine, signal, limit)
  ended.catch(() => undefined)
  try {
    for (let wrongTries = 0; ; wrongTries++) {
      const { triesLeft, deadline } = channel
      if (triesLeft === 0) throw new Stop({ kind: "wrong-code" })
      enter({ step: "entering-code", wrongTries, triesLeft, deadline })
      const answer = await Promise.race([door.ask(["check-code", "no-code-shown"], limit), ended])
      if (answer.kind === "no-code-shown") throw new Stop({ kind: "insecure", what: "handshake" })
      const secure = channel.confirm(answer.digits)
      if (secure) return secure
    }
  } finally {
    over.abort()
  }
}

/** Rejects when the session ends; a message that arrives meanwhile waits in the channel, and nobody polls after it. */
async function untilEnd(
  channel: UnconfirmedChannel,
  machine: Machine,
  signal: AbortSignal,
  limit: AbortSignal,
): Promise<never> {
  await channel.prefetch(signal)
  await sleepUntil(machine, channel.deadline, limit)
  throw new Stop({ kind: "expired", at: "connected" })
}
