import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { Cell, End } from "../cell.ts"
import type { Fault, Rule } from "../fault.ts"
import { bringsMessage, stepsOf, type Step } from "./steps.ts"

const HOURS = 3_600_000
const EVERYTHING: Pick<Rule, "method" | "path" | "times"> = {
  method: "GET|PUT|POST",
  path: "rendezvous",
  times: "always",
}

/** What proxies and clocks do to headers all the time: a link does not even notice. */
export const harmless: Record<string, Fault> = {
  "every ETag weakened": { kind: "weaken-etag" },
  "a charset in every content type": { kind: "add-charset" },
  "the server's clock 5 h ahead": {
    kind: "shift-dates",
    names: ["expires", "last-modified", "date"],
    ms: 5 * HOURS,
  },
  "the server's clock 5 h behind": {
    kind: "shift-dates",
    names: ["expires", "last-modified", "date"],
    ms: -5 * HOURS,
  },
  "only Expires 5 h ahead": { kind: "shift-dates", names: ["expires"], ms: 5 * HOURS },
  "only Expires 5 h behind": { kind: "shift-dates", names: ["expires"], ms: -5 * HOURS },
  "no readable Expires and Last-Modified": { kind: "hide-headers", names: ["expires", "last-modified"] },
}

/** Headers of the 2024 dialect, which lives on them; of msc4388 the ones that every answer has. */
export function headerCells(code: CodeKind, shows: "we" | "they"): Cell[] {
  return Object.entries(harmless)
    .filter(([, { kind }]) => code === "msc4108-2024" || kind === "add-charset")
    .map(([fault, what]) => ({
      code,
      shows,
      step: "at every step",
      fault,
      rules: [{ ...EVERYTHING, fault: what }],
      ends: ["linked"],
    }))
}

/** Without a readable ETag nothing can be written any more in the 2024 dialect: the link ends and says that the server is at fault. */
const blind: Record<"we" | "they", Partial<Record<Step, End[]>>> = {
  we: {
    "create the session": ["bad-answer, none"],
    "send OK": ["bad-answer, none"],
    "receive the protocol": ["bad-answer, none"],
    "send accepted": ["bad-answer, watching", "bad-answer, signed-in"],
    "send the secrets": ["bad-answer, signed-in"],
  },
  they: {
    "join the session": ["bad-answer, none"],
    "send INITIATE": ["bad-answer, none"],
    "receive OK": ["bad-answer, none"],
    "send the protocols": ["bad-answer, none"],
    "receive the protocol": ["bad-answer, none"],
    "send accepted": ["bad-answer, watching", "bad-answer, signed-in"],
    "send the secrets": ["bad-answer, signed-in"],
  },
}

export const blindCells = (shows: "we" | "they"): Cell[] =>
  stepsOf(shows).flatMap(([step, place]): Cell[] => {
    const ends = blind[shows][step]
    if (ends === undefined) return []
    const fault: Fault = { kind: "hide-headers", names: ["etag"] }
    const rule: Rule = { ...place, fault, ...(bringsMessage(step) && { brings: "message" }) }
    return [{ code: "msc4108-2024", shows, step, fault: "no readable ETag", rules: [rule], ends }]
  })
