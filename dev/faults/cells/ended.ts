import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { Cell, End } from "../cell.ts"
import { serverError, type Fault } from "../fault.ts"
import { stepsOf, type Step } from "./steps.ts"

type Ends = Partial<Record<Step, readonly End[]>>

/** The server drops the session in the middle (its memory is small), seen by the request of this step. */
const droppedLate: Ends = {
  "send accepted": ["closed, watching"],
  "receive success": ["closed, watching", "closed, signed-in"],
  "send the secrets": ["closed, signed-in"],
}
const dropped: Record<"we" | "they", Ends> = {
  we: {
    // Nobody has scanned it yet: a new code, and no word about it.
    "wait for INITIATE": ["linked"],
    "send OK": ["closed, none"],
    // Somebody whose phone noticed it before we did says that it shows no code.
    "receive the protocol": ["closed, none", "insecure, none"],
    ...droppedLate,
  },
  they: {
    "join the session": ["expired-scanned, none"],
    // Nothing was said yet, so it may as well have run out.
    "send INITIATE": ["expired-scanned, none"],
    "receive OK": ["closed, none"],
    "send the protocols": ["closed, none"],
    "receive the protocol": ["closed, none"],
    ...droppedLate,
  },
}

/** From this step on its requests never get through, until the session's time is over. */
const silentLate: Ends = {
  "is the device absent?": ["unreachable, none"],
  "send accepted": ["expired-accepted, watching"],
  "receive success": ["expired-accepted, watching", "expired-accepted, signed-in"],
  "is the device present?": ["unreachable, watching"],
  "send the secrets": ["expired-accepted, signed-in"],
}
const silent: Record<"we" | "they", Ends> = {
  we: {
    "create the session": ["unreachable, none", "server, none"],
    "send OK": ["expired-connected, none"],
    "receive the protocol": ["expired-connected, none"],
    ...silentLate,
  },
  they: {
    "join the session": ["unreachable, none", "server, none"],
    "send INITIATE": ["expired-connected, none"],
    "receive OK": ["expired-connected, none"],
    "send the protocols": ["expired-connected, none"],
    "receive the protocol": ["expired-connected, none"],
    ...silentLate,
  },
}

/** Where the session's end is waited for, it comes soon. Milliseconds. */
const LIFE = 20_000

interface Kind {
  ends: Ends
  fault: string
  what: Fault
  times: 1 | "always"
}

const cellsOf = (code: CodeKind, shows: "we" | "they", { ends, fault, what, times }: Kind): Cell[] =>
  stepsOf(shows).flatMap(([step, place]): Cell[] => {
    const allowed = ends[step]
    if (allowed === undefined) return []
    const isTimed =
      step === "is the device absent?" ||
      allowed.some((end) => end.startsWith("expired-connected") || end.startsWith("expired-accepted"))
    return [
      {
        code,
        shows,
        step,
        fault,
        rules: [{ ...place, times, fault: what }],
        ends: allowed,
        scansAfterFault: step === "wait for INITIATE",
        ...(isTimed && { life: LIFE }),
      },
    ]
  })

/** What ends a session before the link is done: the server forgets it, or its time passes in silence or in trouble. */
export const endedCells = (code: CodeKind, shows: "we" | "they"): Cell[] => {
  const kinds: Kind[] = [
    { ends: dropped[shows], fault: "the session is deleted", what: { kind: "end-session" }, times: 1 },
    {
      ends: silent[shows],
      fault: "no request gets through any more",
      what: { kind: "drop-request" },
      times: "always",
    },
    { ends: silent[shows], fault: "every answer is a 500", what: serverError, times: "always" },
  ]
  return kinds.flatMap((kind) => cellsOf(code, shows, kind))
}
