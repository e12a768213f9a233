import type { Browser } from "../browser.ts"
import { refresh } from "../oauth/refresh.ts"
import type { SignIn } from "./record.ts"

/** A usable access token, and the sign-in as it has to be written down from now on. */
export interface Renewed {
  accessToken: string
  signIn: SignIn
}

/**
 * Gets a usable access token for a sign-in. Call it under the lock of the sign-in only.
 *
 * @returns `ended`: by the server, for good; `expired`: the user has to sign in anew, as the same device
 * @throws whatever says nothing about the sign-in: no network, a server in trouble
 */
export async function renew(browser: Browser, signIn: SignIn): Promise<Renewed | "ended" | "expired"> {
  if (signIn.kind === "matrix") {
    const { renewMatrix } = await import("../login/renew.ts")
    return renewMatrix(browser, signIn)
  }
  const tokens = await refresh(browser, signIn.server, signIn.clientId, signIn.refreshToken)
  if (tokens === "ended") return "ended"
  const { accessToken, refreshToken } = tokens
  return { accessToken, signIn: { ...signIn, refreshToken } }
}
