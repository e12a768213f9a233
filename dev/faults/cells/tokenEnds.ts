import type { End } from "../cell.ts"
import type { TokenStep } from "./tokenSteps.ts"

/** How a link of 2023 may end that has met something at a step. */
export type TokenEnds = Partial<Record<TokenStep, readonly End[]>>

type BothWays = Record<"we" | "they", TokenEnds>

const endedLate: TokenEnds = {
  "receive the protocol": ["closed, none"],
  "send approved": ["closed, watching"],
  "receive success": ["closed, watching", "closed, signed-in"],
  "send verified": ["closed, signed-in"],
}

/** The server drops the session in the middle, seen by the request of this step. */
export const tokenEnded: BothWays = {
  we: {
    // Nobody has scanned it yet: a new code, and no word about it.
    "wait for their key": ["linked"],
    "send the protocols": ["closed, none"],
    ...endedLate,
  },
  they: {
    // Nothing was said yet, so it may as well have run out.
    "join the session": ["expired-scanned, none"],
    "send our key": ["expired-scanned, none"],
    "wait for progress": ["closed, none"],
    "send the protocols": ["closed, none"],
    ...endedLate,
  },
}

const silentLate: TokenEnds = {
  "publish our keys": ["no-crypto-failed, none"],
  // What nobody can tell is tried.
  "is a token offered?": ["linked"],
  "is the grant offered?": ["linked"],
  "receive the protocol": ["expired-connected, none"],
  // Whichever is noticed first: that the session is gone, or that there was no answer as long as it lasted.
  "which devices are there?": ["unreachable, none", "expired-connected, none"],
  "get the token": ["unreachable, none", "expired-connected, none"],
  "send approved": ["expired-accepted, watching"],
  "receive success": ["expired-accepted, watching", "expired-accepted, signed-in"],
  "look up its key": ["unreachable, signed-in"],
  "sign it": ["not-signed, signed-in"],
  "send verified": ["expired-accepted, signed-in"],
  "which one is new?": ["unencrypted, not named"],
}

/** From this step on its requests never get through. */
export const tokenSilent: BothWays = {
  we: {
    "create the session": ["unreachable, none", "server, none"],
    "send the protocols": ["expired-connected, none"],
    ...silentLate,
  },
  they: {
    "join the session": ["unreachable, none", "server, none"],
    "send our key": ["expired-connected, none"],
    "wait for progress": ["expired-connected, none"],
    "send the protocols": ["expired-connected, none"],
    ...silentLate,
  },
}
