import type { Browser } from "./browser.ts"
import { comeBack, comeBackWithToken } from "./comeBack.ts"
import type { Config, ConfigProblem } from "./config.ts"
import { loadConfig } from "./loadConfig.ts"
import { forgetClient } from "./oauth/client.ts"
import { answerIn } from "./oauth/finish.ts"
import { takePending } from "./oauth/pending.ts"
import { isRoute, keepRoute, readRoute, type Route, takeRoute } from "./route.ts"
import { isUnused, signOut, sweep } from "./session/end.ts"
import { clearCurrentSignIn, currentSignIn, isExpired, readSignIn } from "./session/record.ts"
import { type Allowed, home, type View } from "./view.ts"

/** Where the page begins, once it has read its configuration. `route`: where the user was going. */
export type Start =
  | { ok: true; config: Config; view: View; route: Route | undefined }
  | { ok: false; problem: ConfigProblem }

/** Goes on with the sign-in of an earlier load of the page, if there is one. */
export async function resume(browser: Browser, allowed: Allowed): Promise<View> {
  const id = currentSignIn(browser)
  if (id === undefined) return { view: "sign-in" }
  const record = readSignIn(browser, id)
  if (record === undefined || record.leaving) {
    clearCurrentSignIn(browser, id)
    return { view: "sign-in" }
  }
  if (isUnused(browser, record)) {
    return { view: "signed-out", why: "unused", revoked: await signOut(browser, id) }
  }
  if (isExpired(record)) return { view: "signed-out", why: "expired", revoked: true }
  try {
    return await home(browser, allowed, record)
  } catch {
    return { view: "unreachable" }
  }
}

/**
 * Everything between the page's load and its first screen; runs once per load, outside of React.
 *
 * @param address the page's full address, which may hold the OAuth server's answer, a homeserver's login token, or a link into the site
 * @param clean takes that out of the address and the history, before anything else happens
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
  if (answer !== undefined || hasToken || isRoute(address.hash)) clean()
  const before = takeRoute(browser)
  const route = readRoute(address.hash) ?? before
  const leave = (url: URL) => {
    keepRoute(browser, route)
    goTo(url)
  }
  const loaded = await loadConfig(browser.fetch, browser.page)
  if (!loaded.ok) return loaded
  const { config } = loaded
  const came = answer
    ? await comeBack(browser, config, answer, leave)
    : hasToken
      ? await comeBackWithToken(browser, config, address.searchParams)
      : undefined
  if (!came) {
    // The user came back without an answer: perhaps the server did not know us and said so on its own page.
    const given = takePending(browser)
    if (given !== undefined) forgetClient(browser, given.server.issuer)
  }
  // An answer that came again, or late, takes nobody's sign-in away.
  const resumed = came && came.view !== "sign-in" ? came : await resume(browser, config)
  void sweep(browser)
  const isSignedIn = resumed.view === "home" || resumed.view === "unreachable"
  return { ...loaded, route, view: came && !isSignedIn ? came : resumed }
}
