import { missingCase, Stop } from "../failure.ts"
import { DUMMY, nextStage, PASSWORD } from "../nextStage.ts"
import type { AuthProof, LoginTokenPort, Machine } from "../ports.ts"
import { backoff, sleepUntil } from "../rendezvous/pace.ts"
import { urlProblem } from "../url.ts"

/** What the user is asked for; see the state `proving-identity`. */
type Stage = { kind: "password" } | { kind: "page"; url: string; host: string }

type IssuingStep =
  | { step: "proving-identity"; stage: Stage; refusals: number; deadline: number }
  | { step: "waiting-for-token"; until: number; deadline: number }

export interface IssuingPorts {
  machine: Machine
  tokens: LoginTokenPort
  tell: (step: IssuingStep) => void
  /** Resolves with the password that the user typed. */
  untilPassword: (signal: AbortSignal) => Promise<string>
  /** Resolves when the user says that the server's own page was done. */
  untilPageDone: (signal: AbortSignal) => Promise<unknown>
}

/**
 * Gets one login token (MSC3906, step 11; MSC3882), with user-interactive authentication where the server asks for it. A refused proof
 * can be given anew; the limit of one token a minute is waited out if the link has the time. Throws `Stop`.
 * @param deadline monotonic milliseconds, as of now: it moves with the session's life
 */
export async function issueLoginToken(
  ports: IssuingPorts,
  deadline: () => number,
  signal: AbortSignal,
): Promise<string> {
  const { machine, tokens, tell } = ports
  let proof: AuthProof | undefined
  let asked: string | undefined
  let refusals = 0
  for (let repetition = 0; ; repetition++) {
    const reply = await tokens.issue(proof, signal)
    switch (reply.kind) {
      case "issued":
        return reply.loginToken
      case "refused":
        throw new Stop(reply.failure)
      case "wait": {
        const until = machine.now() + reply.ms
        if (until >= deadline()) throw new Stop({ kind: "token-limit", retryAfter: reply.ms })
        tell({ step: "waiting-for-token", until, deadline: deadline() })
        await sleepUntil(machine, until, signal)
        break
      }
      case "uncertain": {
        const pause = backoff(machine, repetition)
        // Given up while there still is a session: what ends the link is the homeserver, not time.
        if (machine.now() + pause >= deadline()) throw new Stop({ kind: "unreachable" })
        // The same proof again: the server knows its session. A token that was issued all the same is lost to everybody.
        await machine.sleep(pause, signal)
        break
      }
      case "proof-needed": {
        const { session } = reply.challenge
        const stage = nextStage(reply.challenge)
        // What was to be done now is still to be done: it was refused, or its page was not finished.
        if (stage === asked) refusals += 1
        else refusals = 0
        if (stage === undefined || (stage === DUMMY && refusals > 0))
          throw new Stop({ kind: "bad-answer", what: "no way to prove who asks" })
        asked = stage
        proof = await prove(stage, session, refusals, ports, deadline(), signal)
        break
      }
      default:
        missingCase(reply)
    }
  }
}

async function prove(
  type: string,
  session: string | undefined,
  refusals: number,
  { tokens, tell, untilPassword, untilPageDone }: IssuingPorts,
  deadline: number,
  signal: AbortSignal,
): Promise<AuthProof> {
  if (type === DUMMY) return { type, session }
  if (type === PASSWORD) {
    tell({ step: "proving-identity", stage: { kind: "password" }, refusals, deadline })
    const password = await untilPassword(signal)
    return { type, session, identifier: { type: "m.id.user", user: tokens.userId }, password }
  }
  if (session === undefined) throw new Stop({ kind: "bad-answer", what: "no session to prove it in" })
  const url = tokens.fallbackUrl(type, session)
  // R18; under our own homeserver, but its address may be plain http where that is no loopback.
  if (urlProblem(url)) throw new Stop({ kind: "page-refused", why: "not-https" })
  tell({
    step: "proving-identity",
    stage: { kind: "page", url, host: new URL(url).host },
    refusals,
    deadline,
  })
  await untilPageDone(signal)
  return { session }
}
