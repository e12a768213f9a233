import type { Cell, End } from "../cell.ts"
import { badGateway, notFoundPage, tooManyRequests, type Rule } from "../fault.ts"
import { tokenStepsOf } from "./tokenSteps.ts"

/** The login token: who asks for it has to prove who they are, and gets one a minute. */
export function provingCells(shows: Cell["shows"]): Cell[] {
  const step = "get the token"
  const [, place] = tokenStepsOf(shows, "token").find(([name]) => name === step) ?? []
  if (place === undefined) return []
  const cell = (
    fault: string,
    rules: (Partial<Rule> & Pick<Rule, "fault">)[],
    ends: End[],
    more: Partial<Cell> = {},
  ): Cell => ({
    code: "msc3906",
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
