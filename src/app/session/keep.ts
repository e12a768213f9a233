import type { Browser } from "../browser.ts"
import type { LoggedIn } from "../login/logIn.ts"
import type { Granted } from "../oauth/finish.ts"
import { signOut } from "./end.ts"
import {
  clearCurrentSignIn,
  expiredSignIn,
  type MatrixSignIn,
  setCurrentSignIn,
  type SignIn,
  stayingSignIn,
  writeSignIn,
} from "./record.ts"

/**
 * Writes a finished sign-in down, as the one that this tab shows. One that had expired keeps its id, and with it the crypto store, if the
 * server signed in the same device.
 */
export function keep(browser: Browser, finished: Granted | LoggedIn): SignIn {
  const before = expiredSignIn(browser, finished.baseUrl)
  const isSame = before?.userId === finished.userId && before.deviceId === finished.deviceId
  const id = isSame ? before.id : crypto.randomUUID()
  const fresh = { id, generation: 0, lastUsed: browser.wallClock(), expired: false, leaving: false }
  const signIn: SignIn = { ...lasting(finished), ...fresh }
  clearCurrentSignIn(browser, id)
  const staying = stayingSignIn(browser)
  // No screen would lead to it any more.
  if (signIn.stay && staying) void signOut(browser, staying)
  writeSignIn(browser, signIn)
  setCurrentSignIn(browser, signIn)
  return signIn
}

/** What of it is written down: of an access token only the one that comes without a refresh token. */
function lasting(finished: Granted | LoggedIn) {
  if (finished.kind === "oauth") {
    const { accessToken: _, ...rest } = finished
    return rest
  }
  const { accessToken, refreshToken, ...rest } = finished
  const credential: MatrixSignIn["credential"] =
    refreshToken === undefined
      ? { kind: "access-token", token: accessToken }
      : { kind: "refresh-token", token: refreshToken }
  return { ...rest, credential }
}
