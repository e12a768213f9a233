import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { Cell } from "../cell.ts"
import type { Fault, Rule } from "../fault.ts"
import { attackEnds, toldOf } from "./attackEnds.ts"
import { bringsMessage, stepsOf, type Step } from "./steps.ts"

/** What somebody does once who holds the session's address, or sits in the server. */
export const attacks = {
  "our message is altered": { kind: "alter", part: "request" },
  "their message is altered": { kind: "alter", part: "reply" },
  "their first message comes once more": { kind: "old-reply" },
  "a third writer is first": { kind: "write", what: "garbage", when: "before" },
  "a third writer writes over ours": { kind: "write", what: "garbage", when: "after" },
  "our last message is sent back": { kind: "write", what: "ours", when: "before" },
  "their first message is repeated": { kind: "write", what: "theirs", when: "before" },
} as const satisfies Record<string, Fault>

export type Attack = keyof typeof attacks
const attackNames = Object.keys(attacks) as Attack[]

/** Long enough for a link, and short enough to wait for its end where nobody is left to end it. Milliseconds. */
const LIFE = 20_000

export function adversaryCells(code: CodeKind, shows: "we" | "they"): Cell[] {
  return stepsOf(shows).flatMap(([step, place]) =>
    attackNames.flatMap((fault): Cell[] => {
      const what: Fault = attacks[fault]
      const ends = attackEnds(code, shows, step, fault)
      if (ends === undefined) return []
      const told = toldOf(step, fault)
      const scansAfterFault = step === "wait for INITIATE" && what.kind === "write"
      const life = ends.some((end) => end.startsWith("expired")) ? { life: LIFE } : {}
      return [
        {
          code,
          shows,
          step,
          fault,
          rules: [{ ...place, ...ofMessage(step, what), fault: what }],
          ends,
          scansAfterFault,
          ...life,
          ...(told && { told }),
        },
      ]
    }),
  )
}

/** Only a message can be altered. */
const ofMessage = (step: Step, fault: Fault): Pick<Rule, "brings"> =>
  fault.kind === "alter" && bringsMessage(step) ? { brings: "message" } : {}
