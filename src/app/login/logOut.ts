import { replyTo } from "../../homeserver/answer.ts"
import type { Browser } from "../browser.ts"
import { type MatrixSignIn, writeSignIn } from "../session/record.ts"
import type { Told } from "../session/tell.ts"
import { askServer } from "./http.ts"
import { renewMatrix } from "./renew.ts"

/**
 * `POST /logout` (client-server API): the device leaves the user's list. Call it under the lock of the sign-in only: a refresh token is
 * used up for the access token that this takes.
 */
export async function logOut(browser: Browser, signIn: MatrixSignIn): Promise<Told> {
  try {
    let accessToken = signIn.credential.token
    if (signIn.credential.kind === "refresh-token") {
      const renewed = await renewMatrix(browser, signIn)
      if (renewed === "ended") return "yes"
      // The device may still be listed, but nothing that we have can change that.
      if (renewed === "expired") return "never"
      writeSignIn(browser, renewed.signIn)
      accessToken = renewed.accessToken
    }
    return await logOutWith(browser, signIn.baseUrl, accessToken)
  } catch {
    return "not-yet"
  }
}

/** The same for a sign-in that nothing was written down of. */
export async function logOutWith(browser: Browser, baseUrl: string, accessToken: string): Promise<Told> {
  const reply = await replyTo(
    () => askServer(browser, baseUrl, "/logout", { body: {}, accessToken }),
    undefined,
  )
  if ("kind" in reply) return "not-yet"
  return reply.status === 200 || reply.errcode === "M_UNKNOWN_TOKEN" ? "yes" : "not-yet"
}
