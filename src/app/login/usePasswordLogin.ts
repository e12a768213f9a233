import { useEffect, useRef, useState } from "react"

import type { Browser } from "../browser.ts"
import { keep } from "../session/keep.ts"
import { type Allowed, home, type View } from "../view.ts"
import { logIn, type LoginProblem } from "./logIn.ts"
import { logOutWith } from "./logOut.ts"
import type { LoginOffer } from "./offer.ts"

interface PasswordLogin {
  busy: boolean
  problem: LoginProblem | undefined
  /** Resolves with whether nobody was let in, so that the user can try again. */
  signIn: (user: string, password: string, deviceName: string) => Promise<boolean>
}

/** Signs in with a password, which is in no state. @param onDone gets the screen that follows */
export function usePasswordLogin(
  browser: Browser,
  config: Allowed,
  offer: LoginOffer,
  onDone: (view: View) => void,
): PasswordLogin {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<LoginProblem>()
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => void (gone.current = true)
  }, [])

  async function signIn(user: string, password: string, deviceName: string): Promise<boolean> {
    setBusy(true)
    setProblem(undefined)
    const result = await logIn(browser, offer, { kind: "password", user, password }, deviceName)
    if (gone.current) {
      // Nobody waits for this device any more: without this it would stay in the user's list.
      if (result.ok) await logOutWith(browser, offer.baseUrl, result.loggedIn.accessToken)
      return false
    }
    if (result.ok) {
      const signedIn = keep(browser, result.loggedIn)
      onDone(await home(browser, config, signedIn, result.loggedIn.accessToken))
      return false
    }
    setBusy(false)
    setProblem(result.problem)
    return true
  }
  return { busy, problem, signIn }
}
