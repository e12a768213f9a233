import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { Cell } from "../cell.ts"
import { badGateway, notFoundPage, serverError, tooManyRequests, type Fault } from "../fault.ts"
import { bringsMessage, stepsOf } from "./steps.ts"

/** Trouble that passes: it must never end a link that has time. */
export const passing: Record<string, Fault> = {
  "one request lost": { kind: "drop-request" },
  "one reply lost": { kind: "drop-reply" },
  "one reply cut half way": { kind: "cut-reply" },
  "one 429": tooManyRequests(1_500),
  "one 502 page": badGateway,
  "one 500": serverError,
  "one 404 page of a proxy": notFoundPage,
}

/** Each of these faults once, at each step. */
export const passingCells = (code: CodeKind, shows: "we" | "they"): Cell[] =>
  stepsOf(shows).flatMap(([step, place]) =>
    Object.entries(passing).map(([fault, what]): Cell => {
      // Where a message is waited for, its own answer is the one that gets lost.
      const isOfMessage = bringsMessage(step) && (what.kind === "drop-reply" || what.kind === "cut-reply")
      const rule = { ...place, fault: what, ...(isOfMessage && { brings: "message" as const }) }
      return { code, shows, step, fault, rules: [rule], ends: ["linked"] }
    }),
  )

/** msc4388 alone is discovered, before a code is shown. A 404 of whatever kind means there that the server does not have it (R21). */
export const discoveryCells = (): Cell[] =>
  Object.entries(passing).map(([fault, what]): Cell => {
    const rule = { method: "GET", path: "/io\\.element\\.msc4388/rendezvous$", fault: what }
    const ends: Cell["ends"] = what === notFoundPage ? ["server, none"] : ["linked"]
    return { code: "msc4388-spec", shows: "we", step: "discover the rendezvous", fault, rules: [rule], ends }
  })
