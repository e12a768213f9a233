import type { End } from "../cell.ts"
import type { Attack } from "./adversary.ts"
import type { TokenEnds } from "./tokenEnds.ts"
import type { TokenStep } from "./tokenSteps.ts"

type Ends = readonly End[]
type Table = Partial<Record<TokenStep, Partial<Record<Attack, Ends>>>>

const insecure: Ends = ["insecure, none"]
const insecureApproved: Ends = ["insecure, watching"]
/** Whether the phone had read our approval before, and so signs in, is a matter of its polls. */
const insecureLate: Ends = ["insecure, signed-in", "insecure, watching"]
const insecureSignedIn: Ends = ["insecure, signed-in"]

/** The new device could not read our last message, and goes away without a word. */
const unheard: Ends = ["expired-connected, none"]

/**
 * A phone that had read ours before writes its answer over the third writer's message (MSC3886 has a new write name the newest state),
 * and goes away when it reads what it wrote over: we got its answer, and wait for the next. The device grant goes on elsewhere.
 */
const answeredBefore: Ends = ["expired-accepted, watching", "expired-accepted, signed-in", ...unheard]

const rest: Table = {
  "send the protocols": {
    "our message is altered": unheard,
    "a third writer is first": insecure,
    "a third writer writes over ours": [...insecure, ...answeredBefore],
    "their first message is repeated": insecure,
  },
  "receive the protocol": {
    "their message is altered": insecure,
    "their first message comes once more": insecure,
    "a third writer is first": insecure,
    // To us it is no news; a phone that has read it already takes it for what it is, maybe after it has answered.
    "our last message is sent back": ["linked", ...answeredBefore, ...insecure],
    "their first message is repeated": insecure,
  },
  "send approved": {
    "our message is altered": ["expired-accepted, watching"],
    "a third writer is first": insecureApproved,
    "a third writer writes over ours": insecureLate,
    "our last message is sent back": insecureApproved,
    "their first message is repeated": insecureApproved,
  },
  "receive success": {
    "their message is altered": insecureSignedIn,
    "their first message comes once more": insecureLate,
    "a third writer is first": insecureLate,
    // As above; its success is all that we wait for. The secrets it would ask for elsewhere.
    "our last message is sent back": ["linked", "linked, not asked", ...insecureLate],
    "their first message is repeated": insecureLate,
  },
  "send verified": {
    // The new device is verified, and cannot know; it does not ask for anything.
    "our message is altered": ["linked, not asked"],
    "a third writer writes over ours": ["linked, not asked", "linked"],
    "a third writer is first": insecureSignedIn,
    "our last message is sent back": insecureSignedIn,
    "their first message is repeated": insecureSignedIn,
  },
}

const tables: Record<"we" | "they", Table> = {
  we: {
    "wait for their key": {
      // Another key is a key: the new device cannot read what we say, and the codes would differ.
      "their message is altered": unheard,
      // R6: what is no key is never answered; there is a new code, and the link goes on with it.
      "a third writer is first": ["linked"],
    },
    ...rest,
  },
  they: {
    "join the session": { "a third writer is first": ["code-used, none"] },
    "send our key": {
      "our message is altered": insecure,
      "a third writer is first": ["code-used, none"],
      "a third writer writes over ours": [...insecure, ...answeredBefore],
    },
    "wait for progress": {
      "their message is altered": insecure,
      "a third writer is first": insecure,
      // To a phone that has not read it yet it is what it was: our key.
      "our last message is sent back": ["linked", ...answeredBefore, ...insecure],
    },
    ...rest,
  },
}

/** How a link may end in which somebody did this, step by step. */
export const tokenAttackEnds = (shows: "we" | "they", attack: Attack): TokenEnds =>
  Object.fromEntries(
    Object.entries(tables[shows]).flatMap(([step, ends]) => (ends[attack] ? [[step, ends[attack]]] : [])),
  )
