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

/** From the agreement on both directions are the same, but for one write. */
const rest = (writes: number) => ({
  "which devices are there?": api("GET", "devices$", writes),
  "get the token": api("POST", "login/get_token$"),
  "send approved": write(writes),
  "receive success": read(writes + 1),
  "look up its key": api("POST", "keys/query$", writes + 1),
  "sign it": api("POST", "keys/signatures/upload$", writes + 1),
  "send verified": write(writes + 1),
  "give the secrets": api("PUT", "sendToDevice/m.room.encrypted/", writes + 2),
})

/** Our writes: protocols, approved, verified. */
export const tokenWeShow = {
  "publish our keys": api("POST", "keys/upload$"),
  "create the session": { method: "POST", path: "^/rendezvous$" },
  "wait for their key": read(0),
  // The crypto device asks for them too, before there is a code.
  "is a token offered?": { ...api("GET", "capabilities$"), nth: 2 },
  "send the protocols": write(0),
  "receive the protocol": read(1),
  ...rest(1),
} as const satisfies Record<string, Place>

/** Our writes: our key, protocols, approved, verified. */
export const tokenTheyShow = {
  "publish our keys": api("POST", "keys/upload$"),
  "join the session": read(0),
  "send our key": write(0),
  "wait for progress": read(1),
  "is a token offered?": api("GET", "capabilities$"),
  "send the protocols": write(1),
  "receive the protocol": read(2),
  ...rest(2),
} as const satisfies Record<string, Place>

export type TokenStep = keyof typeof tokenWeShow | keyof typeof tokenTheyShow

/** The steps of one direction, in their order. */
export function tokenStepsOf(shows: "we" | "they"): readonly (readonly [step: TokenStep, place: Place])[] {
  const steps: Partial<Record<TokenStep, Place>> = shows === "we" ? tokenWeShow : tokenTheyShow
  return Object.entries(steps) as [TokenStep, Place][]
}

/** The steps that wait for a message of the new device. */
export const waitsForMessage = (step: TokenStep): boolean =>
  step.startsWith("wait for") || step.startsWith("receive")
