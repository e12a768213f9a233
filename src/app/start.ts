import type { Browser } from "./browser.ts"
import { type Config, type ConfigProblem, loadConfig } from "./config.ts"
import type { LoginOffer } from "./login/offer.ts"
import { forgetClient } from "./oauth/client.ts"
import { answerIn, finish } from "./oauth/finish.ts"
import { takePending } from "./oauth/pending.ts"
import { problemOf, type SignInProblem } from "./oauth/problem.ts"
import { isUnused, signOut, sweep } from "./session/end.ts"
import { keep } from "./session/keep.ts"
import { clearCurrentSignIn, currentSignIn, isExpired, readSignIn, type SignIn } from "./session/record.ts"
import { open, type SignedIn } from "./session/signedIn.ts"
import type { EndedBy } from "./session/tokens.ts"

/** Why nobody is signed in any more. `ended`: by the server, or in another tab; `expired`: so that the user signs in anew. */
export type Ending = "asked" | "done" | "unused" | EndedBy

/** What the page shows. */
export type View =
  | { view: "sign-in"; problem?: SignInProblem }
  /** A homeserver without OAuth, and the ways to sign in that it offers. */
  | { view: "login"; offer: LoginOffer }
  /** Something is under way: to the OAuth server's page, or to its answer. */
  | { view: "busy" }
  | { view: "home"; signedIn: SignedIn }
  /** `revoked` false: the server could not be told yet. */
  | { view: "signed-out"; why: Ending; revoked: boolean }
  /** Signed in, but the server cannot be asked for a token just now. */
  | { view: "unreachable" }

/** Where the page begins, once it has read its configuration. */
export type Start = { ok: true; config: Config; view: View } | { ok: false; problem: ConfigProblem }

/** Opens a sign-in, and says what to show. @throws when the server could not be asked */
export async function home(browser: Browser, signIn: SignIn, accessToken?: string): Promise<View> {
  const signedIn = await open(browser, signIn, accessToken)
  return typeof signedIn === "string"
    ? { view: "signed-out", why: signedIn, revoked: true }
    : { view: "home", signedIn }
}

/** From a homeserver's own page, with a login token in the address. */
async function comeBackWithToken(browser: Browser, answer: URLSearchParams): Promise<View> {
  try {
    const { finishSso } = await import("./login/sso.ts")
    const loggedIn = await finishSso(browser, answer)
    return await home(browser, keep(browser, loggedIn), loggedIn.accessToken)
  } catch (error) {
    return { view: "sign-in", problem: problemOf(error, "login") }
  }
}

async function comeBack(browser: Browser, answer: URLSearchParams, goTo: (url: URL) => void): Promise<View> {
  try {
    const result = await finish(browser, answer)
    if ("goTo" in result) {
      goTo(result.goTo)
      return { view: "busy" }
    }
    return await home(browser, keep(browser, result), result.accessToken)
  } catch (error) {
    return { view: "sign-in", problem: problemOf(error, "token") }
  }
}

/** Goes on with the sign-in of an earlier load of the page, if there is one. */
export async function resume(browser: Browser): Promise<View> {
  const id = currentSignIn(browser)
  if (id === undefined) return { view: "sign-in" }
  const record = readSignIn(browser, id)
  if (record === undefined || record.leaving) {
    clearCurrentSignIn(browser, id)
    return { view: "sign-in" }
  }
  if (isUnused(record, browser.wallClock())) {
    return { view: "signed-out", why: "unused", revoked: await signOut(browser, id) }
  }
  if (isExpired(record)) return { view: "signed-out", why: "expired", revoked: true }
  try {
    return await home(browser, record)
  } catch {
    return { view: "unreachable" }
  }
}

/**
 * Everything between the page's load and its first screen; runs once per load, outside of React.
 *
 * @param address the page's full address, which may hold the OAuth server's answer, or a homeserver's login token
 * @param clean takes that answer out of the address and the history, before anything else happens
 * @param goTo leaves the page
 */
export async function start(
  browser: Browser,
  address: URL,
  clean: () => void,
  goTo: (url: URL) => void,
): Promise<Start> {
  const answer = answerIn(address)
  const hasToken = address.searchParams.has("loginToken")
  if (answer !== undefined || hasToken) clean()
  const loaded = await loadConfig(browser.fetch, browser.page)
  if (!loaded.ok) return loaded
  if (answer !== undefined) return { ...loaded, view: await comeBack(browser, answer, goTo) }
  if (hasToken) return { ...loaded, view: await comeBackWithToken(browser, address.searchParams) }
  // The user came back without an answer: perhaps the server did not know us and said so on its own page.
  const given = takePending(browser)
  if (given !== undefined) forgetClient(browser, given.server.issuer)
  const view = await resume(browser)
  void sweep(browser)
  return { ...loaded, view }
}
