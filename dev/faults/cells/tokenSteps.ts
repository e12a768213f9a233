import type { Cell } from "../cell.ts"
import type { Rule } from "../fault.ts"
import type { Place } from "./steps.ts"

/** The steps of 2023 (MSC3906). */

const session = "^/rendezvous/[^/?]+$"
const read = (afterWrites: number): Place => ({ method: "GET", path: session, afterWrites })
const write = (afterWrites: number): Place => ({ method: "PUT", path: session, afterWrites })
const api = (method: string, path: string, afterWrites?: number): Place => ({
  method,
  path: `^/_matrix/client/v\\d/${path}`,
  ...(afterWrites !== undefined && { afterWrites }),
})

/** The crypto device asks for the capabilities too, before there is a code. */
const capabilities = { we: { ...api("GET", "capabilities$"), nth: 2 }, they: api("GET", "capabilities$") }

/** Up to the offer. Our writes: the protocols; where they show the code, our key before. */
const openings = {
  we: {
    "publish our keys": api("POST", "keys/upload$"),
    "create the session": { method: "POST", path: "^/rendezvous$" },
    "wait for their key": read(0),
    "is a token offered?": capabilities.we,
    "send the protocols": write(0),
    "receive the protocol": read(1),
    "which devices are there?": api("GET", "devices$", 1),
  },
  they: {
    "publish our keys": api("POST", "keys/upload$"),
    "join the session": read(0),
    "send our key": write(0),
    "wait for progress": read(1),
    "is a token offered?": capabilities.they,
    "send the protocols": write(1),
    "receive the protocol": read(2),
    "which devices are there?": api("GET", "devices$", 2),
  },
} as const satisfies Record<"we" | "they", Record<string, Place>>

/** By a login token. Our write: approved. */
const byToken = (writes: number) => ({
  "get the token": api("POST", "login/get_token$"),
  "send approved": write(writes),
  "receive success": read(writes + 1),
})

/** The user has approved; our crypto device is there by then, and has looked up and signed its own keys. */
const approved = { after: "^GET /_matrix/client/v\\d/devices$" }

/** By the device grant nothing is said while the user is on the consent page. At the second look the page is open. */
const byGrant = (writes: number) => ({
  "receive success": { ...read(writes), ...approved, nth: 2 },
})

/** Our write: verified. */
const verifying = (writes: number) => ({
  "look up its key": { ...api("POST", "keys/query$", writes), ...approved },
  "sign it": { ...api("POST", "keys/signatures/upload$", writes), ...approved },
  "send verified": write(writes),
  "give the secrets": api("PUT", "sendToDevice/m.room.encrypted/", writes + 1),
})

/** Who signed in without keys says nothing of who it is. */
const unencrypted = (writes: number) => ({ "which one is new?": api("GET", "devices$", writes + 1) })

const grantOffered = { "is the grant offered?": api("GET", "auth_metadata$") }

type Steps<S> = S extends unknown ? keyof S : never
export type TokenStep = Steps<
  | (typeof openings)["we" | "they"]
  | ReturnType<typeof byToken>
  | ReturnType<typeof verifying>
  | ReturnType<typeof unencrypted>
  | typeof grantOffered
>

/** How the new device signs in. */
export type Way = NonNullable<Cell["way"]> | "token"

/** The steps of one direction, in their order; of the other ways only those that are not the same as by a login token. */
export function tokenStepsOf(
  shows: "we" | "they",
  way: Way,
): readonly (readonly [step: TokenStep, place: Place])[] {
  const [opening, writes] = shows === "we" ? [openings.we, 1] : [openings.they, 2]
  const { "receive success": success } = byToken(writes)
  const {
    "send the protocols": offer,
    "receive the protocol": choice,
    "which devices are there?": list,
  } = opening
  const steps: Record<Way, Partial<Record<TokenStep, Place>>> = {
    token: { ...opening, ...byToken(writes), ...verifying(writes + 1) },
    grant: {
      ...grantOffered,
      "send the protocols": offer,
      "receive the protocol": choice,
      "which devices are there?": list,
      ...byGrant(writes),
      ...verifying(writes),
    },
    unencrypted: { "receive success": success, ...unencrypted(writes) },
  }
  return Object.entries(steps[way]) as [TokenStep, Place][]
}

/** Where the session begins, for whoever shows its code. */
export const tokenSessionBegins = {
  we: openings.we["create the session"],
  they: openings.they["join the session"],
}

/** For a fault of a message: the first that comes. */
export const MESSAGE = { brings: "message", nth: 1 } as const satisfies Partial<Rule>

/** The steps that wait for a message of the new device. */
export const waitsForMessage = (step: TokenStep): boolean =>
  step.startsWith("wait for") || step.startsWith("receive")
