import type { Browser } from "./browser.ts"
import { type Config, type ConfigProblem, loadConfig } from "./config.ts"
import { forgetClient } from "./oauth/client.ts"
import { answerIn, finish } from "./oauth/finish.ts"
import { takePending } from "./oauth/pending.ts"
import { problemOf, type SignInProblem } from "./oauth/problem.ts"
import { isUnused, signOut, sweep } from "./session/end.ts"
import { keep } from "./session/keep.ts"
import { clearCurrentSignIn, currentSignIn, readSignIn } from "./session/record.ts"
import { open, type SignedIn } from "./session/signedIn.ts"

/** Why nobody is signed in any more. `ended`: by the server, or in another tab. */
export type Ending = "asked" | "done" | "unused" | "ended"

/** What the page shows. */
export type View =
  | { view: "sign-in"; problem?: SignInProblem }
  /** Something is under way: to the OAuth server's page, or to its answer. */
  | { view: "busy" }
  | { view: "home"; signedIn: SignedIn }
  /** `revoked` false: the server could not be told yet. */
  | { view: "signed-out"; why: Ending; revoked: boolean }
  /** Signed in, but the server cannot be asked for a token just now. */
  | { view: "unreachable" }

/** Where the page begins, once it has read its configuration. */
export type Start = { ok: true; config: Config; view: View } | { ok: false; problem: ConfigProblem }

async function comeBack(browser: Browser, answer: URLSearchParams, goTo: (url: URL) => void): Promise<View> {
  try {
    const result = await finish(browser, answer)
    if ("goTo" in result) {
      goTo(result.goTo)
      return { view: "busy" }
    }
    const signedIn = await open(browser, keep(browser, result), result.accessToken)
    return signedIn ? { view: "home", signedIn } : { view: "signed-out", why: "ended", revoked: true }
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
  try {
    const signedIn = await open(browser, record)
    return signedIn ? { view: "home", signedIn } : { view: "signed-out", why: "ended", revoked: true }
  } catch {
    return { view: "unreachable" }
  }
}

/**
 * Everything between the page's load and its first screen; runs once per load, outside of React.
 *
 * @param address the page's full address, which may hold the OAuth server's answer
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
  if (answer !== undefined) clean()
  const loaded = await loadConfig(browser.fetch, browser.page)
  if (!loaded.ok) return loaded
  if (answer !== undefined) return { ...loaded, view: await comeBack(browser, answer, goTo) }
  // The user came back without an answer: perhaps the server did not know us and said so on its own page.
  const given = takePending(browser)
  if (given !== undefined) forgetClient(browser, given.server.issuer)
  const view = await resume(browser)
  void sweep(browser)
  return { ...loaded, view }
}
