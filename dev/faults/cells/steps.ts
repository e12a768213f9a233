import type { Rule } from "../fault.ts"

/** Where in a link a fault can hit: the requests of one step. */
export type Place = Pick<Rule, "method" | "path" | "afterWrites" | "nth" | "after">

const session = "/rendezvous/[^/?]+$"
const create = { method: "POST", path: "/rendezvous$" }
const grant = { method: "GET", path: "/auth_metadata$" }
const read = (afterWrites: number): Place => ({ method: "GET", path: session, afterWrites })
const write = (afterWrites: number): Place => ({ method: "PUT", path: session, afterWrites })
/** The look-up of one device, and the list that decides in its place (R12). */
const device = (afterWrites: number): Place => ({ method: "GET", path: "/v3/devices\\b", afterWrites })
const keys = (afterWrites: number): Place => ({ method: "POST", path: "/keys/query$", afterWrites })

/** The steps when we show the code. Our writes: OK, accepted, secrets. */
export const weShow = {
  "create the session": create,
  "wait for INITIATE": read(0),
  "send OK": write(0),
  "receive the protocol": read(1),
  "is the grant offered?": grant,
  "is the device absent?": device(1),
  "send accepted": write(1),
  "receive success": read(2),
  "is the device present?": device(2),
  "send the secrets": write(2),
  "look at the keys": keys(3),
} as const satisfies Record<string, Place>

/** The steps when the new device shows it. Our writes: INITIATE, protocols, accepted, secrets. */
export const theyShow = {
  "join the session": read(0),
  "send INITIATE": write(0),
  "receive OK": read(1),
  "send the protocols": write(1),
  "receive the protocol": read(2),
  "is the grant offered?": grant,
  "is the device absent?": device(2),
  "send accepted": write(2),
  "receive success": read(3),
  "is the device present?": device(3),
  "send the secrets": write(3),
  "look at the keys": keys(4),
} as const satisfies Record<string, Place>

export type Step = keyof typeof weShow | keyof typeof theyShow

/** The steps of one direction, in their order. */
export const stepsOf = (shows: "we" | "they"): readonly (readonly [step: Step, place: Place])[] =>
  shows === "we" ? entries(weShow) : entries(theyShow)

/** `Object.entries` forgets which names there are. */
function entries<S extends Step>(steps: Record<S, Place>): (readonly [S, Place])[] {
  const names = Object.keys(steps) as S[]
  return names.map((name) => [name, steps[name]])
}

/** The steps that wait for a message of the new device. The first look into a session that is not ours brings none. */
export const bringsMessage = (step: Step): boolean =>
  step.startsWith("wait for") || step.startsWith("receive")

/** The steps up to the answered INITIATE. */
export const isHandshake = (step: string): boolean => /session|INITIATE|OK/.test(step)
