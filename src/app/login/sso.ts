import * as v from "valibot"

import { type Browser, OURS } from "../browser.ts"
import { SignInStop, type SignInProblem } from "../oauth/problem.ts"
import { type LoggedIn, logIn, type LoginProblem } from "./logIn.ts"
import type { LoginOffer } from "./offer.ts"

/** A sign-in that is under way on the server's page. */
const Pending = v.object({
  baseUrl: v.string(),
  stay: v.boolean(),
  /** Unguessable, so that an answer which this tab did not ask for is told apart. */
  state: v.string(),
  deviceName: v.string(),
})

const KEY = `${OURS}/pending-login`

/** Both are in the query, because a server adds `loginToken` to the query of the address that it was given. */
const STATE = "state"
const TOKEN = "loginToken"

/**
 * Remembers in this tab that somebody signs in on the server's page (client-server API, "Client login via SSO").
 *
 * @param id of the identity provider; without, the server's one page
 * @returns the address of that page
 */
export function beginSso(
  browser: Browser,
  { baseUrl, stay }: Pick<LoginOffer, "baseUrl" | "stay">,
  id: string | undefined,
  deviceName: string,
): URL {
  const state = crypto.randomUUID()
  browser.tab.setItem(KEY, JSON.stringify({ baseUrl, stay, state, deviceName }))
  const back = new URL(browser.page)
  back.searchParams.set(STATE, state)
  const page = new URL(`${baseUrl}/_matrix/client/v3/login/sso/redirect${id === undefined ? "" : `/${id}`}`)
  page.searchParams.set("redirectUrl", back.href)
  return page
}

/**
 * Redeems the login token found in our address, if this tab asked for one: somebody who lured the user here with a token of their own
 * would have them work in a foreign account ("login CSRF").
 *
 * @param answer the query of our address, which is taken out of it before
 * @throws SignInStop
 */
export async function finishSso(browser: Browser, answer: URLSearchParams): Promise<LoggedIn> {
  const text = browser.tab.getItem(KEY)
  browser.tab.removeItem(KEY)
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), Pending), text)
  const token = answer.get(TOKEN)
  if (!kept.success || !token || answer.get(STATE) !== kept.output.state)
    throw new SignInStop({ kind: "not-ours" })
  const { deviceName, ...server } = kept.output
  const result = await logIn(browser, server, { kind: "token", token }, deviceName)
  if (!result.ok) throw new SignInStop(asSignInProblem(result.problem))
  return result.loggedIn
}

/** Here the user typed nothing that could be wrong: it is the server that changed its mind. */
function asSignInProblem(problem: LoginProblem): SignInProblem {
  switch (problem.kind) {
    case "refused":
    case "no-device":
    case "unreachable":
      return problem
    case "bad-answer":
      return { kind: "bad-answer", what: "login" }
    case "server-error":
    case "rate-limited":
      return { kind: "discovery", problem: "server-error" }
    case "wrong":
    case "deactivated":
    case "locked":
      return { kind: "refused", detail: problem.kind }
  }
}
