import { failures as plain } from "../../src/i18n/en/failures.ts"
import { failures } from "../../src/i18n/en/vouchingFailures.ts"
import type { FailureCase, FailureWords } from "../../src/i18n/failureCase.ts"
import { dialectOf } from "../../src/protocol/dialect.ts"
import type { Cell, End } from "./cell.ts"
import type { Outcome } from "./drive.ts"
import { tooEarly } from "./early.ts"
import type { PhoneEnd } from "./phone.ts"
import { mayHear } from "./told.ts"

/** `hung`: our side did not end. `lost`: a side was left without a word of what happened. `wrong`: anything else that must not be. */
export type Verdict = { kind: "well" } | { kind: "hung" | "lost" | "wrong"; why: string }

/** Holds what was seen against what the cell allows, and against what holds for every link. */
export function judge(cell: Cell, outcome: Outcome): Verdict {
  const [trouble] = outcome.troubles
  if (trouble !== undefined) return wrong(`the proxy failed: ${trouble}`)
  const silent = outcome.fired.findIndex((fired) => fired === 0)
  if (silent >= 0) return wrong(`rule ${silent} never hit`)
  const { end, phones } = outcome
  if (end === undefined) return { kind: "hung", why: `still at ${outcome.shown.at(-1)?.state.step}` }
  const phone = phones.at(-1)
  if (phones.includes("waiting")) return { kind: "lost", why: `the phone waits, ours: ${end}` }
  if (!cell.ends.includes(end) && !isInherentLoss(cell, outcome))
    return wrong(`instead of ${cell.ends.join(" / ")}`)
  // Without a code on the screen no phone takes part.
  if (phone === undefined)
    return outcome.shown.some(({ state }) => state.step === "showing-code")
      ? wrong("no phone took part")
      : { kind: "well" }
  if (end === "linked" && phone !== "verified")
    return { kind: "lost", why: `${end}, but the phone: ${told(phone)}` }
  if (end.startsWith("unencrypted") && phone !== "signed in, not verified")
    return { kind: "lost", why: `${end}, but the phone: ${told(phone)}` }
  if (!hasWords(end)) return { kind: "lost", why: `no words for ${end}` }
  const misled = phones.find((one) => !maySay(cell, end, one))
  if (misled) return wrong(`${end}, and the phone was told ${told(misled)}`)
  if (cell.told !== undefined && told(phone) !== cell.told)
    return wrong(`${end}; the phone should have heard ${cell.told}, not ${told(phone)}`)
  if (!outcome.keys.isWiped) return wrong("the keys were not wiped")
  if (cell.refreshes !== undefined && outcome.refreshes !== cell.refreshes)
    return wrong(`${outcome.refreshes} refreshes instead of ${cell.refreshes}`)
  const early = tooEarly(cell, outcome)
  return early === undefined ? { kind: "well" } : wrong(early)
}

/**
 * R3: the reply to our write was lost, and the peer was quicker than our repetition: its answer is bound to a token that we never got. By then it
 * may have signed in.
 */
function isInherentLoss({ code, rules }: Cell, { end, seen }: Outcome): boolean {
  const isReplyLost = rules.some(({ fault }) => fault.kind === "drop-reply" || fault.kind === "cut-reply")
  const cameTooLate = seen.some(({ method, status }) => method === "PUT" && status === 409)
  return (
    dialectOf(code) === "msc4388" && isReplyLost && cameTooLate && end?.startsWith("interrupted, ") === true
  )
}

const wrong = (why: string): Verdict => ({ kind: "wrong", why })

const told = (phone: PhoneEnd): string => (typeof phone === "string" ? phone : phone.reason)

/** Both sides in a line. */
export const seenOf = ({ end, phones }: Outcome): string => `${end}; phones: ${phones.map(told).join(" | ")}`

/** What went by, in a line: polls that brought nothing are counted, ids are left out. */
export function trailOf({ seen }: Outcome): string {
  const lines = seen.map(({ method, path, status, fault }) => {
    const [place = path] = /(?<=\/)[a-z_]+(?=\/?[^/]*$)/.exec(path.replace(/\?.*/, "")) ?? []
    return `${method} ${place} ${status ?? "lost"}${fault ? ` (${fault})` : ""}`
  })
  const counted: { line: string; times: number }[] = []
  for (const line of lines) {
    const last = counted.at(-1)
    if (last?.line === line) last.times++
    else counted.push({ line, times: 1 })
  }
  return counted.map(({ line, times }) => (times > 1 ? `${line} x${times}` : line)).join(", ")
}

/** `failures` and those of 2023, which the site loads later. */
const words: Record<FailureCase, FailureWords> = { ...plain, ...failures }

const isFailure = (text: string): text is FailureCase => Object.hasOwn(words, text)

function failureIn(end: End): FailureCase | undefined {
  const [name = ""] = end.split(", ")
  return isFailure(name) ? name : undefined
}

function hasWords(end: End): boolean {
  const failure = failureIn(end)
  return /^(linked|unencrypted)/.test(end) || (failure !== undefined && words[failure].happened !== "")
}

/** A phone that hears a wire reason has to hear the right one. Phones before the last met no failure of ours, only a new code. */
const maySay = ({ code }: Cell, end: End, phone: PhoneEnd): boolean =>
  typeof phone === "string" || mayHear(code, failureIn(end), phone.reason)
