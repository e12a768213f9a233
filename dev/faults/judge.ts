import { en } from "../../src/i18n/en.ts"
import type { FailureCase } from "../../src/i18n/failureCase.ts"
import { dialectOf } from "../../src/protocol/dialect.ts"
import type { WireReason } from "../../src/protocol/messages/deviceGrant.ts"
import type { Cell } from "./cell.ts"
import type { Outcome } from "./drive.ts"
import type { PhoneEnd } from "./phone.ts"

/** `hung`: our side did not end. `lost`: a side was left without a word of what happened. `wrong`: anything else that must not be. */
export type Verdict = { kind: "well" } | { kind: "hung" | "lost" | "wrong"; why: string }

/** The wire reasons of MSC4108; everything else that ends a phone is its own finding. */
const WIRE_REASONS: readonly string[] = [
  "authorization_expired",
  "device_already_exists",
  "device_not_found",
  "unexpected_message_received",
  "unsupported_protocol",
  "user_cancelled",
  "unable_to_open_verification_uri",
] satisfies readonly (WireReason | "authorization_expired")[]

/** R14: what a phone may be told of a failure of ours; of any that is not here, nothing. */
const RIGHT: Partial<Record<FailureCase, WireReason>> = {
  "cancelled-by-us": "user_cancelled",
  "code-not-asked": "user_cancelled",
  "wrong-code": "user_cancelled",
  "keys-unavailable": "user_cancelled",
  "unexpected-message-by-us": "unexpected_message_received",
  disturbed: "unexpected_message_received",
  "bad-device-id": "unexpected_message_received",
  "message-too-large": "unexpected_message_received",
  "unsupported-protocol-by-us": "unsupported_protocol",
  "device-exists-by-us": "device_already_exists",
  "device-not-found": "device_not_found",
  "page-refused": "unable_to_open_verification_uri",
}

/** Holds what was seen against what the cell allows, and against what holds for every link. */
export function judge(cell: Cell, outcome: Outcome): Verdict {
  const silent = outcome.fired.findIndex((fired) => fired === 0)
  if (silent >= 0) return wrong(`rule ${silent} never hit`)
  const [trouble] = outcome.troubles
  if (trouble !== undefined) return wrong(`the proxy failed: ${trouble}`)
  const { end, phones } = outcome
  if (end === undefined) return { kind: "hung", why: `still at ${outcome.states.at(-1)?.step}` }
  const phone = phones.at(-1)
  if (phones.includes("waiting")) return { kind: "lost", why: `the phone waits, ours: ${end}` }
  if (!cell.ends.includes(end) && !isInherentLoss(cell, outcome))
    return wrong(`instead of ${cell.ends.join(" / ")}`)
  const isLinked = end === "linked"
  // Without a code on the screen no phone takes part.
  if (phone === undefined)
    return outcome.states.some(({ step }) => step === "showing-code")
      ? wrong("no phone took part")
      : { kind: "well" }
  if (isLinked && phone !== "verified") return { kind: "lost", why: `${end}, but the phone: ${told(phone)}` }
  if (!hasWords(end)) return { kind: "lost", why: `no words for ${end}` }
  const misled = phones.find((one) => !mayHear(end, one))
  if (misled) return wrong(`${end}, and the phone was told ${told(misled)}`)
  if (cell.told !== undefined && told(phone) !== cell.told)
    return wrong(`${end}; the phone should have heard ${cell.told}, not ${told(phone)}`)
  if (!outcome.keys.isWiped) return wrong("the keys were not wiped")
  if (cell.refreshes !== undefined && outcome.refreshes !== cell.refreshes)
    return wrong(`${outcome.refreshes} refreshes instead of ${cell.refreshes}`)
  const early = secretsTooEarly(outcome)
  return early === undefined ? { kind: "well" } : wrong(early)
}

/** R3: the reply to our write was lost, and the peer was quicker than our repetition: its answer is bound to a token that we never got. */
function isInherentLoss({ code, rules }: Cell, { end, seen }: Outcome): boolean {
  const isReplyLost = rules.some(({ fault }) => fault.kind === "drop-reply" || fault.kind === "cut-reply")
  const cameTooLate = seen.some(({ method, status }) => method === "PUT" && status === 409)
  return dialectOf(code) === "msc4388" && isReplyLost && cameTooLate && end === "interrupted, none"
}

const wrong = (why: string): Verdict => ({ kind: "wrong", why })

const told = (phone: PhoneEnd): string => (typeof phone === "string" ? phone : phone.reason)

/** Both sides in a line. */
export const seenOf = ({ end, phones }: Outcome): string => `${end}; phones: ${phones.map(told).join(" | ")}`

const isEnd = (text: string): text is FailureCase => Object.hasOwn(en.failures, text)

function hasWords(end: string): boolean {
  const [words = ""] = end.split(", ")
  return words === "linked" || (isEnd(words) && en.failures[words].happened !== "")
}

/** A phone that hears a wire reason has to hear the right one. Phones before the last met no failure of ours, only a new code. */
function mayHear(end: string, phone: PhoneEnd): boolean {
  if (typeof phone === "string" || !WIRE_REASONS.includes(phone.reason)) return true
  const [words = ""] = end.split(", ")
  if (!isEnd(words)) return false
  // An INITIATE or OK that does not open is told as a cancel, a later message as unexpected (R8).
  if (words === "insecure") return ["unexpected_message_received", "user_cancelled"].includes(phone.reason)
  return RIGHT[words] === phone.reason
}

/** R10: code confirmed, device absent before, success received, device present: all of them before the secrets were taken out. */
function secretsTooEarly({ keys, seen, states, deviceId }: Outcome): string | undefined {
  if (keys.takenAfter === undefined) return undefined
  const path = `/_matrix/client/v3/devices/${encodeURIComponent(deviceId)}`
  const looks = seen
    .slice(0, keys.takenAfter)
    .filter((one) => one.path.startsWith("/_matrix/client/v3/devices"))
  const absent = looks.findIndex((one) => one.path === path && one.status === 404)
  const present = looks.findLastIndex((one) => one.status === 200)
  const steps = states.map(({ step }) => step)
  if (!steps.some((step) => step === "awaiting-request" || step === "showing-check-code"))
    return "R10: secrets left before the code was confirmed"
  if (!steps.includes("checking-device")) return "R10: secrets left before success"
  if (absent < 0 || present < absent) return "R10: secrets left without absent, then present"
  return undefined
}
