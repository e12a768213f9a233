import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { WireReason } from "../../../src/protocol/messages/deviceGrant.ts"
import type { End } from "../cell.ts"
import type { Attack } from "./adversary.ts"
import type { Step } from "./steps.ts"

type Ends = readonly End[]
type Table = Partial<Record<Step, Partial<Record<Attack, Ends | { "2024": Ends; "4388": Ends }>>>>

const insecure: Ends = ["insecure, none"]
const insecureAccepted: Ends = ["insecure, watching"]
/** Whether the phone had read our acceptance before, and so signs in, is a matter of its polls. */
const insecureLate: Ends = ["insecure, signed-in", "insecure, watching"]

/**
 * In 2024 a token is a hash of the bytes: the same message again leaves the same state, and nobody can see that anything happened,
 * unless it destroys an unread message. Then somebody waits in vain.
 */
const sameBytes = (inVain: End, elsewhere: Ends) => ({
  "2024": ["linked", inVain] as const,
  "4388": elsewhere,
})

/** The new device could not read our last message, and goes away without a word. */
const unheard: Ends = ["expired-connected, none"]

/** From acceptance on both directions are the same. */
const rest: Table = {
  "send accepted": {
    "our message is altered": ["expired-accepted, watching"],
    "a third writer is first": insecureAccepted,
    "a third writer writes over ours": insecureLate,
    "our last message is sent back": insecureAccepted,
    "their first message is repeated": insecureAccepted,
  },
  "receive success": {
    "their message is altered": ["insecure, signed-in"],
    "their first message comes once more": insecureLate,
    "a third writer is first": insecureLate,
    "our last message is sent back": sameBytes("expired-accepted, signed-in", insecureLate),
    "their first message is repeated": insecureLate,
  },
  "send the secrets": {
    // Nothing acknowledges our last message: that its reader got it is only seen by its keys, and here they never come.
    "our message is altered": ["linked, not confirmed"],
    "a third writer writes over ours": ["linked, not confirmed", "linked"],
    "a third writer is first": ["insecure, signed-in"],
    "our last message is sent back": ["insecure, signed-in"],
    "their first message is repeated": ["insecure, signed-in"],
  },
}

const tables: Record<"we" | "they", Table> = {
  we: {
    // R6: what does not open is never answered; there is a new code, and the link goes on with it.
    "wait for INITIATE": { "their message is altered": ["linked"], "a third writer is first": ["linked"] },
    "send OK": {
      "our message is altered": insecure,
      "a third writer is first": ["disturbed, none"],
      "a third writer writes over ours": insecure,
      "their first message is repeated": { "2024": ["linked"], "4388": ["disturbed, none"] },
    },
    "receive the protocol": {
      "their message is altered": insecure,
      "their first message comes once more": insecure,
      "a third writer is first": insecure,
      "our last message is sent back": sameBytes("expired-connected, none", insecure),
      // In 2024 it hides our OK from a phone that has not read it yet.
      "their first message is repeated": { "2024": [...insecure, ...unheard], "4388": insecure },
    },
    ...rest,
  },
  they: {
    "join the session": { "a third writer is first": ["code-used, none"] },
    "send INITIATE": {
      "our message is altered": unheard,
      "a third writer is first": ["code-used, none"],
      "a third writer writes over ours": insecure,
    },
    "receive OK": {
      "their message is altered": insecure,
      "a third writer is first": insecure,
      "our last message is sent back": sameBytes("expired-connected, none", insecure),
    },
    "send the protocols": {
      "our message is altered": unheard,
      "a third writer is first": insecure,
      "a third writer writes over ours": insecure,
      "our last message is sent back": insecure,
      "their first message is repeated": { "2024": ["linked"], "4388": insecure },
    },
    "receive the protocol": {
      "their message is altered": insecure,
      "their first message comes once more": insecure,
      "a third writer is first": insecure,
      "our last message is sent back": sameBytes("expired-connected, none", insecure),
      "their first message is repeated": insecure,
    },
    ...rest,
  },
}

/** How a link may end in which this happened; undefined where it cannot happen. */
export function attackEnds(
  code: CodeKind,
  shows: "we" | "they",
  step: Step,
  attack: Attack,
): Ends | undefined {
  const ends = tables[shows][step]?.[attack]
  if (ends === undefined || isForBoth(ends)) return ends
  return ends[code === "msc4108-2024" ? "2024" : "4388"]
}

/** What the new device hears of it, where nothing keeps it from hearing: `user_cancelled` before there is a channel, then the truth. */
export function toldOf(step: Step, attack: Attack): WireReason | undefined {
  if (attack !== "their message is altered" || step === "wait for INITIATE") return undefined
  return step === "receive OK" ? "user_cancelled" : "unexpected_message_received"
}

const isForBoth = (ends: Ends | object): ends is Ends => Array.isArray(ends)
