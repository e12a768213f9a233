import * as v from "valibot"

import { replyTo, type Reply } from "../../homeserver/answer.ts"
import type { Browser } from "../browser.ts"
import type { MatrixSignIn } from "../session/record.ts"
import type { Renewed } from "../session/renew.ts"
import { askServer } from "./http.ts"

const Refreshed = v.object({ access_token: v.string(), refresh_token: v.exactOptional(v.string()) })
const SoftLogout = v.object({ soft_logout: v.literal(true) })

/**
 * A usable access token for a sign-in with the homeserver's own tokens (client-server API, "Refreshing access tokens" and "Soft logout").
 *
 * Where there is no refresh token, the homeserver is asked whether the access token still counts.
 *
 * @throws what says nothing about the sign-in: no network, a server in trouble
 */
export async function renewMatrix(
  browser: Browser,
  signIn: MatrixSignIn,
): Promise<Renewed | "ended" | "expired"> {
  const { credential, baseUrl } = signIn
  const reply = await replyTo(
    () =>
      credential.kind === "access-token"
        ? askServer(browser, baseUrl, "/account/whoami", { accessToken: credential.token })
        : askServer(browser, baseUrl, "/refresh", { body: { refresh_token: credential.token } }),
    undefined,
  )
  if ("kind" in reply) throw new TypeError("the homeserver did not answer")
  if (reply.status === 200) {
    if (credential.kind === "access-token") return { accessToken: credential.token, signIn }
    if (!v.is(Refreshed, reply.body)) throw new TypeError("an answer without an access token")
    const { access_token: accessToken, refresh_token: token = credential.token } = reply.body
    return { accessToken, signIn: { ...signIn, credential: { kind: "refresh-token", token } } }
  }
  const end = endIn(reply)
  if (end === undefined) throw new TypeError("an answer that says nothing about the sign-in")
  return end
}

/**
 * What a refusal says about the sign-in. `expired`: the device is still there and may sign in anew. Besides the `soft_logout` of the
 * specification that is 403 `M_FORBIDDEN`, with which Synapse refuses a refresh token that it knows and that has run out; one that it does
 * not know any more, because the device was removed, is 401.
 */
function endIn({ status, errcode, body }: Reply): "ended" | "expired" | undefined {
  if (v.is(SoftLogout, body) || (status === 403 && errcode === "M_FORBIDDEN")) return "expired"
  return errcode === "M_UNKNOWN_TOKEN" ? "ended" : undefined
}
