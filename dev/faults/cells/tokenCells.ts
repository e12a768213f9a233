import type { Cell, End } from "../cell.ts"
import { badGateway, notFoundPage, serverError, tooManyRequests, type Fault, type Rule } from "../fault.ts"
import { attacks, type Attack } from "./adversary.ts"
import { harmless } from "./headers.ts"
import { passing } from "./passing.ts"
import type { Place } from "./steps.ts"
import { tokenAttackEnds } from "./tokenAttackEnds.ts"
import { tokenEnded, tokenSilent, type TokenEnds } from "./tokenEnds.ts"
import { tokenStepsOf, waitsForMessage, type TokenStep } from "./tokenSteps.ts"

const code = "msc3906"
type Shows = Cell["shows"]

/** Everything about 2023, in one direction; the slowest cells come first. */
export const tokenCellsOf = (shows: Shows): Cell[] => [
  ...ended(shows),
  ...attacked(shows),
  ...slow(shows),
  ...proving(shows),
  ...sessions(shows),
  ...blind(shows),
  ...headers(shows),
  ...passed(shows),
]

/** Trouble that passes. A token whose reply was lost is nobody's: the next one comes in a minute, which is longer than the session. */
const passed = (shows: Shows): Cell[] =>
  tokenStepsOf(shows).flatMap(([step, place]) =>
    Object.entries(passing).map(([fault, what]): Cell => {
      const isReply = what.kind === "drop-reply" || what.kind === "cut-reply"
      const brings = isReply && waitsForMessage(step) ? { brings: "message" as const } : {}
      return { code, shows, step, fault, rules: [{ ...place, fault: what, ...brings }], ends: ["linked"] }
    }),
  )

/** The server forgets the session, or answers nobody any more. */
function ended(shows: Shows): Cell[] {
  const kinds: [string, Fault, 1 | "always", TokenEnds][] = [
    ["the session is deleted", { kind: "end-session" }, 1, tokenEnded[shows]],
    ["no request gets through any more", { kind: "drop-request" }, "always", tokenSilent[shows]],
    ["every answer is a 500", serverError, "always", tokenSilent[shows]],
  ]
  return kinds.flatMap(([fault, what, times, ends]) =>
    cellsOf(shows, fault, ends, (place) => ({ ...place, times, fault: what })).map((cell) => ({
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

const attacked = (shows: Shows): Cell[] =>
  Object.entries(attacks).flatMap(([fault, what]) => {
    const rule = (place: Rule, step: TokenStep): Rule => ({
      ...place,
      ...(what.kind === "alter" && waitsForMessage(step) && { brings: "message" }),
    })
    return cellsOf(shows, fault, tokenAttackEnds(shows, fault as Attack), (place, step) =>
      rule({ ...place, fault: what }, step),
    ).map((cell) => ({
      ...cell,
      scansAfterFault: cell.step === "wait for their key" && what.kind === "write",
      ...(isTimed(cell) && { life: LIFE }),
    }))
  })

/** Slow, and for a write so slow that we have asked again before the first request reaches the server. */
function slow(shows: Shows): Cell[] {
  const everywhere = Object.fromEntries(tokenStepsOf(shows).map(([step]) => [step, ["linked"] as const]))
  const writes = Object.fromEntries(
    tokenStepsOf(shows).flatMap(([step, { method }]) =>
      method === "PUT" && step.startsWith("send") ? [[step, ["linked"] as const]] : [],
    ),
  )
  const delay = (ms: number) => (place: Omit<Rule, "fault">) => ({
    ...place,
    fault: { kind: "delay" as const, ms },
  })
  return [
    ...cellsOf(shows, "one request takes 3 s", everywhere, delay(3_000)),
    ...cellsOf(shows, "one request arrives after we gave it up", writes, delay(12_000)),
  ]
}

/** The login token: who asks for it has to prove who they are, and gets one a minute. */
function proving(shows: Shows): Cell[] {
  const step = "get the token"
  const [, place] = tokenStepsOf(shows).find(([name]) => name === step) ?? []
  if (place === undefined) return []
  const cell = (
    fault: string,
    rules: (Partial<Rule> & Pick<Rule, "fault">)[],
    ends: End[],
    more: Partial<Cell> = {},
  ): Cell => ({
    code,
    shows,
    step,
    fault,
    rules: rules.map((rule) => ({ ...place, ...rule })),
    ends,
    ...more,
  })
  return [
    cell("the password is mistyped twice", [], ["linked"], { mistypes: 2 }),
    cell("the request with the password is lost", [{ nth: 2, fault: { kind: "drop-request" } }], ["linked"]),
    cell(
      "the answer with the token is lost",
      [{ nth: 2, fault: { kind: "drop-reply" } }],
      ["token-limit, none"],
    ),
    cell(
      "the answer with the token is cut half way",
      [{ nth: 2, fault: { kind: "cut-reply" } }],
      ["token-limit, none"],
    ),
    cell("the request with the password meets a 502 page", [{ nth: 2, fault: badGateway }], ["linked"]),
    cell("the user had a token a moment ago", [{ fault: tooManyRequests(8_000) }], ["linked"]),
    cell(
      "the user had a token just now",
      [{ times: "always", fault: tooManyRequests(59_900) }],
      ["token-limit, none"],
    ),
    cell("its stable address is not there", [{ times: "always", fault: notFoundPage }], ["linked"]),
    cell(
      "none of its addresses is there",
      [{ path: "/login/(get_)?token$", times: "always", fault: notFoundPage }],
      ["server, none"],
    ),
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
]

/** The access token ends in the middle of the link: it is refreshed, or the sign-in is over. */
function sessions(shows: Shows): Cell[] {
  const linked = Object.fromEntries(ASK_WITH_TOKEN.map((step) => [step, ["linked"] as const]))
  const over: TokenEnds = {
    "which devices are there?": ["signed-out, none"],
    "get the token": ["signed-out, none"],
  }
  const end = (place: Omit<Rule, "fault">): Rule => ({ ...place, fault: { kind: "end-token" } })
  return [
    ...cellsOf(shows, "the access token ends", linked, end).map((cell) => ({ ...cell, refreshes: 1 })),
    ...cellsOf(shows, "the sign-in has ended", over, end),
  ]
}

/** Without a readable ETag nothing can be written any more. */
function blind(shows: Shows): Cell[] {
  // A code that nobody has answered is replaced.
  const isHit = (step: TokenStep, { path }: Place) =>
    path.includes("/rendezvous") && step !== "wait for their key"
  const steps = tokenStepsOf(shows).filter(([step, place]) => isHit(step, place))
  const ends: TokenEnds = Object.fromEntries(steps.map(([step]) => [step, blindEnds(step)]))
  return cellsOf(shows, "no readable ETag", ends, (place, step) => ({
    ...place,
    fault: { kind: "hide-headers", names: ["etag"] },
    ...(waitsForMessage(step) && { brings: "message" }),
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
const headers = (shows: Shows): Cell[] =>
  Object.entries(harmless).map(([fault, what]) => ({
    code,
    shows,
    step: "at every step",
    fault,
    rules: [{ method: "GET|PUT|POST", path: "^/rendezvous", times: "always", fault: what }],
    ends: ["linked"],
  }))

const cellsOf = (
  shows: Shows,
  fault: string,
  ends: TokenEnds,
  ruleAt: (place: Omit<Rule, "fault">, step: TokenStep) => Rule,
): Cell[] =>
  tokenStepsOf(shows).flatMap(([step, place]): Cell[] => {
    const allowed = ends[step]
    if (allowed === undefined) return []
    return [{ code, shows, step, fault, rules: [ruleAt(place, step)], ends: allowed }]
  })
