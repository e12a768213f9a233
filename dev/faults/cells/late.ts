import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { Cell, End } from "../cell.ts"
import { stepsOf, type Step } from "./steps.ts"

/** Long enough for the new device, and for its user, to answer. Milliseconds. */
const LATE = 7_000

/**
 * R3, the one loss that nobody can mend: in msc4388 the answer of the new device is bound to a token that only the lost reply
 * contained. In 2024 it opens, and the link goes on.
 */
const inherent: Partial<Record<Step, readonly End[]>> = {
  "send OK": ["interrupted, none"],
  "send INITIATE": ["interrupted, none"],
  "send the protocols": ["interrupted, none"],
  "send accepted": ["interrupted, signed-in"],
  // The new device has read them and closed the session, which is answer enough.
  "send the secrets": ["linked"],
}

/** The reply to our message is lost, and its repetition arrives only when the new device has answered already. */
export const lateCells = (code: CodeKind, shows: "we" | "they"): Cell[] =>
  stepsOf(shows).flatMap(([step, place]): Cell[] => {
    const ends = inherent[step]
    if (ends === undefined || place.afterWrites === undefined) return []
    const again = { ...place, afterWrites: place.afterWrites + 1 }
    return [
      {
        code,
        shows,
        step,
        fault: "the reply is lost, and the new device answers before the repetition",
        rules: [
          { ...place, fault: { kind: "drop-reply" } },
          { ...again, fault: { kind: "delay", ms: LATE } },
        ],
        ends: code === "msc4108-2024" ? ["linked"] : ends,
      },
    ]
  })
