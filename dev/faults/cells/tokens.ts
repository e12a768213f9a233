import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { Cell, End } from "../cell.ts"
import { badGateway, type Rule } from "../fault.ts"
import { stepsOf, theyShow, weShow, type Step } from "./steps.ts"

const asksWithToken: readonly Step[] = [
  "create the session",
  "is the grant offered?",
  "is the device absent?",
  "is the device present?",
  "look at the keys",
]
const refresh: Pick<Rule, "method" | "path"> = { method: "POST", path: "^/oauth2/token$" }

/** The access token ends in the middle of the link, at the first request that carries it in this step. */
export function tokenCells(code: CodeKind, shows: "we" | "they"): Cell[] {
  return stepsOf(shows)
    .filter(
      ([step]) => asksWithToken.includes(step) && !(code === "msc4108-2024" && step === "create the session"),
    )
    .map(([step, place]) => {
      const rules: Rule[] = [{ ...place, fault: { kind: "end-token" } }]
      return { code, shows, step, fault: "the access token ends", rules, ends: ["linked"], refreshes: 1 }
    })
}

/** The same, and the refresh has trouble of its own. */
export function refreshCells(code: CodeKind, shows: "we" | "they"): Cell[] {
  const step = "is the device absent?"
  const place = (shows === "we" ? weShow : theyShow)[step]
  const cell = (fault: string, oauthRules: Rule[], refreshes: number, ends: End[]): Cell => {
    const rules: Rule[] = [{ ...place, fault: { kind: "end-token" } }]
    return { code, shows, step, fault, rules, oauthRules, refreshes, ends }
  }
  return [
    cell(
      "the access token ends, the refresh is lost once",
      [{ ...refresh, fault: { kind: "drop-request" } }],
      2,
      ["linked"],
    ),
    cell("the access token ends, the refresh meets a 502 once", [{ ...refresh, fault: badGateway }], 2, [
      "linked",
    ]),
    cell(
      "the access token ends, the new one is lost on its way",
      [{ ...refresh, fault: { kind: "drop-reply" } }],
      2,
      ["signed-out, none"],
    ),
  ]
}

/** The sign-in is over, and no refresh helps. */
export function signedOutCells(code: CodeKind, shows: "we" | "they"): Cell[] {
  const ends: Partial<Record<Step, End[]>> = {
    "is the device absent?": ["signed-out, none"],
    "is the device present?": ["signed-out, watching"],
    "look at the keys": ["linked, not confirmed"],
  }
  return stepsOf(shows).flatMap(([step, place]) => {
    const allowed = ends[step]
    if (allowed === undefined) return []
    const rules: Rule[] = [{ ...place, fault: { kind: "end-token" } }]
    return [{ code, shows, step, fault: "the sign-in has ended", rules, ends: allowed }]
  })
}
