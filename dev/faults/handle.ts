import { setTimeout as pause } from "node:timers/promises"
import { answerOf, changeReply, changeRequest } from "./changes.ts"
import type { Fault } from "./fault.ts"
import { forward, type Asked, type Reply } from "./http.ts"
import type { Ledger } from "./ledger.ts"
import type { Rules } from "./rules.ts"
import { olderReply, sessionPath, writeAsThird } from "./session.ts"

/** What becomes of one request. */
interface Outcome {
  reply: Reply | undefined
  fault: Fault | undefined
  /** Whether the client gets nothing of the reply, or half. */
  lost?: "whole" | "half"
}

interface Parts {
  /** Base URL of the server that a path is of. */
  serverOf: (path: string) => string
  rules: Rules
  ledger: Ledger
}

/** Passes one request on and its answer back, as far as the rules let it. */
export async function handle({ serverOf, rules, ledger }: Parts, asked: Asked): Promise<Outcome> {
  const server = serverOf(asked.path)
  const due = rules.dueBefore(asked, ledger.writesBy(asked))
  const left = due && (await doBefore(due, asked, server, ledger))
  if (due?.kind === "drop-request") return { reply: undefined, fault: due, lost: "whole" }
  const refusal = ledger.isDead(asked)
    ? answerOf("dead-token")
    : due?.kind === "answer"
      ? answerOf(due)
      : undefined
  if (refusal) return { reply: refusal, fault: due }

  const given = await forward(server, due ? changeRequest(due, asked) : asked)
  const isRead = asked.method === "GET" && given.status === 200
  const answer = left && isRead ? olderReply(asked.path, given, left.data, left.token) : given
  if (answer.status === 200) rules.answered(asked)
  const isNews = ledger.note(asked, answer, due)
  const fault = due ?? (isNews ? rules.dueAfter(asked, ledger.writesBy(asked)) : undefined)
  const reply = ledger.keepShort(asked, answer)
  if (!fault) return { reply, fault }
  const path = sessionPath(asked.path)
  if (fault.kind === "write" && fault.when === "after" && path)
    await writeAsThird(server, path, ledger.payloadFor(fault.what, asked))
  const lost = fault.kind === "drop-reply" ? "whole" : fault.kind === "cut-reply" ? "half" : undefined
  return { reply: changeReply(fault, asked, reply, ledger.known(asked)), fault, ...(lost && { lost }) }
}

/**
 * What happens before the server sees the request. Returns the state that a third writer left: it is what a read gets, so that no
 * cell depends on whether the peer was quick enough to write over it.
 */
async function doBefore(
  fault: Fault,
  asked: Asked,
  server: string,
  ledger: Ledger,
): Promise<{ data: string; token: string } | undefined> {
  const path = sessionPath(asked.path)
  if (fault.kind === "delay") await pause(fault.ms)
  if (fault.kind === "end-token") ledger.endToken(asked)
  if (fault.kind === "end-session" && path) await fetch(server + path, { method: "DELETE" })
  if (fault.kind !== "write" || fault.when !== "before" || !path) return undefined
  const data = ledger.payloadFor(fault.what, asked)
  return { data, token: await writeAsThird(server, path, data) }
}
