import type { Browser } from "./browser.ts"
import type { Config } from "./config.ts"
import { isAllowed } from "./homeservers.ts"
import type { LoginOffer } from "./login/offer.ts"
import { notAllowed, type SignInProblem } from "./oauth/problem.ts"
import { signOut } from "./session/end.ts"
import type { SignIn } from "./session/record.ts"
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

/** What config.json says about where users may sign in. */
export type Allowed = Pick<Config, "homeservers">

/** Opens a sign-in, if config.json allows its homeserver, and says what to show. @throws when a server could not be asked */
export async function home(
  browser: Browser,
  { homeservers }: Allowed,
  signIn: SignIn,
  accessToken?: string,
): Promise<View> {
  if (homeservers && !(await isAllowed(homeservers, signIn, browser.fetch))) {
    await signOut(browser, signIn.id)
    return { view: "sign-in", problem: notAllowed(homeservers, signIn.userId) }
  }
  const signedIn = await open(browser, signIn, accessToken)
  return typeof signedIn === "string"
    ? { view: "signed-out", why: signedIn, revoked: true }
    : { view: "home", signedIn }
}
