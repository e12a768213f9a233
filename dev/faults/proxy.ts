import { openDoor, type Door } from "../stack/ports.ts"
import type { Fault, Rule } from "./fault.ts"
import { handle } from "./handle.ts"
import { give, giveHalf, readAsked } from "./http.ts"
import { Ledger } from "./ledger.ts"
import { Rules, type Armed } from "./rules.ts"

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
  /** Why a fault could not be done; the client then got no answer. Empty, or the test proves nothing. */
  readonly troubles: readonly string[]
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
 * @param behind base URL without a trailing slash; or which it is for a path, where several servers stand behind one proxy
 * @param door where to listen, if its address had to be known before
 */
export async function startFaultProxy(
  behind: string | ((path: string) => string),
  door?: Door,
): Promise<FaultProxy> {
  const serverOf = typeof behind === "string" ? () => behind : behind
  const open = door ?? (await openDoor())
  const rules = new Rules()
  const ledger = new Ledger(serverOf)
  const seen: Seen[] = []
  const troubles: string[] = []
  open.server.on("request", (incoming, response) => {
    void readAsked(incoming)
      .then(async (asked) => {
        const { method, path } = asked
        const { origin } = asked.headers
        const outcome = await handle({ serverOf, rules, ledger }, asked)
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
      .catch((error: unknown) => {
        troubles.push(String(error))
        response.destroy()
      })
  })
  return {
    url: open.url,
    arm: (rule) => rules.arm(rule),
    seen,
    troubles,
    async close() {
      ledger.close()
      await open.close()
    },
  }
}
