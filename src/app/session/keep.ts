import type { Browser } from "../browser.ts"
import type { Granted } from "../oauth/finish.ts"
import { setCurrentSignIn, type SignIn, writeSignIn } from "./record.ts"

/** Writes a finished sign-in down, as the one that this tab shows. */
export function keep(browser: Browser, granted: Granted): SignIn {
  const { accessToken: _, ...rest } = granted
  const id = crypto.randomUUID()
  const signIn: SignIn = { ...rest, id, generation: 0, lastUsed: browser.wallClock(), leaving: false }
  writeSignIn(browser, signIn)
  setCurrentSignIn(browser, signIn)
  return signIn
}
