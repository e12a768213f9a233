import type { Browser } from "./browser.ts"
import { finish } from "./oauth/finish.ts"
import { problemOf } from "./oauth/problem.ts"
import { keep } from "./session/keep.ts"
import { type Allowed, home, type View } from "./view.ts"

/** From a homeserver's own page, with a login token in the address. */
export async function comeBackWithToken(
  browser: Browser,
  allowed: Allowed,
  answer: URLSearchParams,
): Promise<View> {
  try {
    const { finishSso } = await import("./login/sso.ts")
    const loggedIn = await finishSso(browser, answer)
    return await home(browser, allowed, keep(browser, loggedIn), loggedIn.accessToken)
  } catch (error) {
    return { view: "sign-in", problem: problemOf(error, "login") }
  }
}

/** From the OAuth server's page, with its answer in the address. */
export async function comeBack(
  browser: Browser,
  allowed: Allowed,
  answer: URLSearchParams,
  goTo: (url: URL) => void,
): Promise<View> {
  try {
    const result = await finish(browser, answer)
    if ("goTo" in result) {
      goTo(result.goTo)
      return { view: "busy" }
    }
    return await home(browser, allowed, keep(browser, result), result.accessToken)
  } catch (error) {
    return { view: "sign-in", problem: problemOf(error, "token") }
  }
}
