import { setTimeout as pause } from "node:timers/promises"
import { openDoor, type Door } from "../stack/ports.ts"
import { answerOf, changeReply, changeRequest } from "./changes.ts"
import type { Fault, Rule } from "./fault.ts"
import { forward, give, giveHalf, readAsked, type Asked, type Reply } from "./http.ts"
import { Ledger } from "./ledger.ts"
import { Rules, type Armed } from "./rules.ts"
import { sessionPath, writeAsThird } from "./session.ts"

/** One request as it went by. */
export interface Seen {
  method: string
  path: string
  /** Of the page that asked, if a page did. */
  origin: string | undefined
  /** What the client got; undefined: no answer. */
  status: number | undefined
  fault: Fault["kind"] | undefined
}

export interface FaultProxy {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  url: string
  /** From now on; several rules may be armed, the first that is due hits. A fault that never fires is for the test to notice. */
  arm(rule: Rule): Armed
  /** Everything that went by, in the order of the answers. */
  readonly seen: readonly Seen[]
  close(): Promise<void>
}

/**
 * An HTTP server on 127.0.0.1 that stands before another one, passes everything on, and does to single requests what its
 * rules say. Without rules it changes nothing.
 *
 * In Node, give the one client that shall suffer a `fetch` that asks here (as in device.ts); codes and peers keep the direct address.
 * In browsers, `startProxiedStack()` puts one before each server, under the servers' public addresses, so that everybody goes
 * through it; `origin` in a rule then tells the pages apart:
 *
 *     stack.faults.homeserver.arm({ method: "PUT", path: "rendezvous", origin: new URL(site).origin, fault: { kind: "drop-reply" } })
 *
 * @param server base URL without a trailing slash
 * @param door where to listen, if its address had to be known before
 */
export async function startFaultProxy(server: string, door?: Door): Promise<FaultProxy> {
  const open = door ?? (await openDoor())
  const rules = new Rules()
  const ledger = new Ledger(server)
  const seen: Seen[] = []
  open.server.on("request", (incoming, response) => {
    void readAsked(incoming)
      .then(async (asked) => {
        const { method, path } = asked
        const { origin } = asked.headers
        const outcome = await handle({ server, rules, ledger }, asked)
        const { reply, fault } = outcome
        seen.push({
          method,
          path,
          origin,
          status: outcome.lost ? undefined : reply?.status,
          fault: fault?.kind,
        })
        if (outcome.lost === "half" && reply) giveHalf(response, reply)
        else if (outcome.lost || !reply) response.destroy()
        else give(response, reply)
      })
      .catch(() => response.destroy())
  })
  return {
    url: open.url,
    arm: (rule) => rules.arm(rule),
    seen,
    async close() {
      ledger.close()
      await open.close()
    },
  }
}

interface Outcome {
  reply: Reply | undefined
  fault: Fault | undefined
  /** Whether the client gets nothing of the reply, or half. */
  lost?: "whole" | "half"
}

interface Parts {
  server: string
  rules: Rules
  ledger: Ledger
}

async function handle({ server, rules, ledger }: Parts, asked: Asked): Promise<Outcome> {
  const due = rules.dueBefore(asked, ledger.writesBy(asked))
  if (due) await doBefore(due, asked, server, ledger)
  if (due?.kind === "drop-request") return { reply: undefined, fault: due, lost: "whole" }
  const refusal = ledger.isDead(asked)
    ? answerOf("dead-token")
    : due?.kind === "answer"
      ? answerOf(due)
      : undefined
  if (refusal) return { reply: refusal, fault: due }

  const reply = await forward(server, due ? changeRequest(due, asked) : asked)
  const isNews = ledger.note(asked, reply, due)
  const fault = due ?? (isNews ? rules.dueAfter(asked, ledger.writesBy(asked)) : undefined)
  ledger.keepShort(asked, reply)
  if (!fault) return { reply, fault }
  const path = sessionPath(asked.path)
  if (fault.kind === "write" && fault.when === "after" && path)
    await writeAsThird(server, path, ledger.payloadFor(fault.what, asked))
  const lost = fault.kind === "drop-reply" ? "whole" : fault.kind === "cut-reply" ? "half" : undefined
  return { reply: changeReply(fault, asked, reply, ledger.known(asked)), fault, ...(lost && { lost }) }
}

/** What happens before the server sees the request. */
async function doBefore(fault: Fault, asked: Asked, server: string, ledger: Ledger): Promise<void> {
  const path = sessionPath(asked.path)
  if (fault.kind === "delay") await pause(fault.ms)
  if (fault.kind === "end-token") ledger.endToken(asked)
  if (fault.kind === "end-session" && path) await fetch(server + path, { method: "DELETE" })
  if (fault.kind === "write" && fault.when === "before" && path)
    await writeAsThird(server, path, ledger.payloadFor(fault.what, asked))
}
