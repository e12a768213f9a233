import type { Cell, End } from "../cell.ts"
import { serverError, type Fault, type Rule } from "../fault.ts"
import { attacks, type Attack } from "./adversary.ts"
import { harmless } from "./headers.ts"
import { passing } from "./passing.ts"
import { provingCells } from "./proving.ts"
import { refusalCells } from "./refusals.ts"
import type { Place } from "./steps.ts"
import { tokenAttackEnds } from "./tokenAttackEnds.ts"
import { tokenEnded, tokenSilent, type TokenEnds } from "./tokenEnds.ts"
import { MESSAGE, tokenStepsOf, waitsForMessage, type TokenStep, type Way } from "./tokenSteps.ts"

/** One way through a link of 2023. */
interface Line {
  shows: Cell["shows"]
  way: Way
}

const ways = ["token", "grant", "unencrypted"] as const satisfies Way[]

/** Everything about 2023, in one direction; the slowest cells come first. */
export const tokenCellsOf = (shows: Cell["shows"]): Cell[] => {
  const lines = ways.map((way): Line => ({ shows, way }))
  return [
    ...lines.flatMap(ended),
    ...lines.flatMap(attacked),
    ...lines.flatMap(slow),
    ...provingCells(shows),
    ...lines.flatMap(sessions),
    ...lines.flatMap(blind),
    ...lines.flatMap(headers),
    ...refusalCells(shows),
    ...lines.flatMap(passed),
  ]
}

/** Trouble that passes. */
const passed = (line: Line): Cell[] =>
  Object.entries(passing).flatMap(([fault, what]) => {
    const isReply = what.kind === "drop-reply" || what.kind === "cut-reply"
    return cellsOf(line, fault, linkedAt(line), (place, step) => ({
      ...place,
      fault: what,
      ...(isReply && waitsForMessage(step) && MESSAGE),
    }))
  })

/** The server forgets the session, or answers nobody any more. */
function ended(line: Line): Cell[] {
  const { shows } = line
  const kinds: [string, Fault, 1 | "always", TokenEnds][] = [
    ["the session is deleted", { kind: "end-session" }, 1, tokenEnded[shows]],
    ["no request gets through any more", { kind: "drop-request" }, "always", tokenSilent[shows]],
    ["every answer is a 500", serverError, "always", tokenSilent[shows]],
  ]
  return kinds.flatMap(([fault, what, times, ends]) =>
    cellsOf(line, fault, ends, (place) => ({ ...place, times, fault: what })).map((cell) => ({
      ...cell,
      scansAfterFault: cell.step === "wait for their key" && times === 1,
      ...(isTimed(cell) && { life: LIFE }),
    })),
  )
}

/** Where a session's end is waited for, it comes soon. Milliseconds. */
const LIFE = 25_000

const isTimed = ({ step, fault, ends }: Cell): boolean =>
  ends.some((end) => /^expired-(connected|accepted)/.test(end)) ||
  (fault !== "the session is deleted" && (step === "which devices are there?" || step === "get the token"))

const attacked = (line: Line): Cell[] =>
  Object.entries(attacks).flatMap(([fault, what]) =>
    cellsOf(line, fault, tokenAttackEnds(line.shows, fault as Attack), (place, step) => ({
      ...place,
      fault: what,
      ...(what.kind === "alter" && waitsForMessage(step) && MESSAGE),
    })).map((cell) => ({
      ...cell,
      scansAfterFault: cell.step === "wait for their key" && what.kind === "write",
      ...(isTimed(cell) && { life: LIFE }),
    })),
  )

/** Slow, and for a write so slow that we have asked again before the first request reaches the server. */
function slow(line: Line): Cell[] {
  const everywhere = linkedAt(line)
  const writes = linkedAt(line, (step, { method }) => method === "PUT" && step.startsWith("send"))
  const delay = (ms: number) => (place: Place) => ({ ...place, fault: { kind: "delay" as const, ms } })
  return [
    ...cellsOf(line, "one request takes 3 s", everywhere, delay(3_000)),
    ...cellsOf(line, "one request arrives after we gave it up", writes, delay(12_000)),
  ]
}

const ASK_WITH_TOKEN: readonly TokenStep[] = [
  "publish our keys",
  "is a token offered?",
  "which devices are there?",
  "get the token",
  "look up its key",
  "sign it",
  "give the secrets",
  "which one is new?",
]

/** The access token ends in the middle of the link: it is refreshed, or the sign-in is over. */
function sessions(line: Line): Cell[] {
  const linked = linkedAt(line, (step) => ASK_WITH_TOKEN.includes(step))
  const over: TokenEnds = {
    "which devices are there?": ["signed-out, none"],
    "get the token": ["signed-out, none"],
    "look up its key": ["signed-out, watching"],
    "sign it": ["signed-out, signed-in"],
    // What has gone out cannot be taken back, and no more can go out.
    "give the secrets": ["linked, not asked"],
    "which one is new?": ["unencrypted, not named"],
  }
  const end = (place: Place): Rule => ({ ...place, fault: { kind: "end-token" } })
  return [
    ...cellsOf(line, "the access token ends", linked, end).map((cell) => ({ ...cell, refreshes: 1 })),
    ...cellsOf(line, "the sign-in has ended", over, end),
  ]
}

/** Without a readable ETag nothing can be written any more. */
function blind(line: Line): Cell[] {
  // A code that nobody has answered is replaced.
  const isHit = (step: TokenStep, { path }: Place) =>
    path.includes("/rendezvous") && step !== "wait for their key"
  const steps = tokenStepsOf(line.shows, line.way).filter(([step, place]) => isHit(step, place))
  const ends: TokenEnds = Object.fromEntries(steps.map(([step]) => [step, blindEnds(step)]))
  return cellsOf(line, "no readable ETag", ends, (place, step) => ({
    ...place,
    fault: { kind: "hide-headers", names: ["etag"] },
    ...(waitsForMessage(step) && MESSAGE),
  })).map((cell) => {
    // Who is in the session already waits for its end: nobody could tell it.
    const isOpen = cell.step !== "create the session" && cell.step !== "join the session"
    return isOpen ? { ...cell, life: LIFE } : cell
  })
}

function blindEnds(step: TokenStep): readonly End[] {
  if (step === "send verified") return ["bad-answer, signed-in"]
  if (step === "send approved" || step === "receive success")
    return ["bad-answer, watching", "bad-answer, signed-in"]
  return ["bad-answer, none"]
}

/** What proxies and clocks do to headers all the time. */
const headers = (line: Line): Cell[] =>
  Object.entries(harmless).map(([fault, what]) =>
    cell(
      line,
      "at every step",
      fault,
      [{ method: "GET|PUT|POST", path: "^/rendezvous", times: "always", fault: what }],
      ["linked"],
    ),
  )

/** Ends of steps at which a fault does no harm. */
const linkedAt = (
  { shows, way }: Line,
  isMeant: (step: TokenStep, place: Place) => boolean = () => true,
): TokenEnds =>
  Object.fromEntries(
    tokenStepsOf(shows, way).flatMap(([step, place]) => (isMeant(step, place) ? [[step, ["linked"]]] : [])),
  )

const cellsOf = (
  line: Line,
  fault: string,
  ends: TokenEnds,
  ruleAt: (place: Place, step: TokenStep) => Rule,
): Cell[] =>
  tokenStepsOf(line.shows, line.way).flatMap(([step, place]): Cell[] => {
    const allowed = ends[step]
    return allowed === undefined ? [] : [cell(line, step, fault, [ruleAt(place, step)], allowed)]
  })

/** Without encryption the good end is another one. */
function cell(
  { shows, way }: Line,
  step: string,
  fault: string,
  rules: Rule[],
  allowed: readonly End[],
): Cell {
  const good: End = way === "unencrypted" ? "unencrypted" : "linked"
  const ends = allowed.map((end) => (end === "linked" ? good : end))
  return { code: "msc3906", shows, step, fault, rules, ends, ...(way !== "token" && { way }) }
}
