import * as oauth from "oauth4webapi"
import * as v from "valibot"

import { patiently } from "../../protocol/patiently.ts"
import type { Browser } from "../browser.ts"
import { authorizationUrl } from "./begin.ts"
import { forgetClient } from "./client.ts"
import { http } from "./http.ts"
import { keepPending, type Pending, type Server, takePending } from "./pending.ts"
import { SignInStop } from "./problem.ts"
import { revoke } from "./revoke.ts"

/** A finished sign-in: who it is, and the tokens of exactly this device. */
export interface Granted {
  kind: "oauth"
  userId: string
  deviceId: string
  baseUrl: string
  server: Server
  clientId: string
  stay: boolean
  accessToken: string
  refreshToken: string
}

/** The OAuth server's answer in our own address, if there is one: in the fragment or in the query. */
export function answerIn(address: URL): URLSearchParams | undefined {
  return [new URLSearchParams(address.hash.slice(1)), address.searchParams].find(
    (parameters) => parameters.has("state") && (parameters.has("code") || parameters.has("error")),
  )
}

/** Checks state and issuer (RFC 9207) before anything in the answer counts. */
function checked(pending: Pending, client: oauth.Client, answer: URLSearchParams): URLSearchParams {
  try {
    return oauth.validateAuthResponse(pending.server, client, answer, pending.state)
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError) throw error
    throw new SignInStop({ kind: "not-ours" }, { cause: error })
  }
}

async function exchange(browser: Browser, pending: Pending, answer: URLSearchParams) {
  const client = { client_id: pending.clientId }
  const parameters = checked(pending, client, answer)
  const response = await oauth.authorizationCodeGrantRequest(
    pending.server,
    client,
    oauth.None(),
    parameters,
    browser.page.href,
    pending.verifier,
    http(browser.fetch, pending.server.issuer),
  )
  return oauth.processAuthorizationCodeResponse(pending.server, client, response)
}

const saysClientIsUnknown = (error: unknown) =>
  error instanceof oauth.WWWAuthenticateChallengeError ||
  (error instanceof oauth.ResponseBodyError && error.error === "invalid_client")

const WhoAmI = v.object({
  user_id: v.pipe(v.string(), v.regex(/^@[^:]*:.+$/)),
  device_id: v.exactOptional(v.string()),
})

/**
 * Who the token speaks for, as the homeserver sees it: what we asked for is not what counts. Asked up to three times: an answer may be lost, and a
 * homeserver may be unable for a moment to look a new token up; but the code of this sign-in works once, so that the user would have to begin anew.
 */
async function whoAmI(browser: Browser, baseUrl: string, accessToken: string) {
  const signal = AbortSignal.timeout(30_000)
  const { user_id: userId, device_id: deviceId } = await patiently(async () => {
    const response = await browser.fetch(`${baseUrl}/_matrix/client/v3/account/whoami`, {
      headers: { Authorization: `Bearer ${accessToken}` },
      credentials: "omit",
      redirect: "error",
      signal,
    })
    const result = v.safeParse(WhoAmI, response.ok ? await response.json() : undefined)
    if (!result.success) throw new SignInStop({ kind: "bad-answer", what: "whoami" })
    return result.output
  }, signal)
  if (deviceId === undefined) throw new SignInStop({ kind: "no-device" })
  return { userId, deviceId }
}

/**
 * Ends the sign-in that this tab started, with the answer found in our address.
 *
 * @returns the tokens; or another address to go to, if the server did not know the names of our scopes
 * @throws SignInStop, and whatever the library and fetch throw; `problemOf` sorts them
 */
export async function finish(browser: Browser, answer: URLSearchParams): Promise<Granted | { goTo: URL }> {
  const pending = takePending(browser)
  if (pending === undefined || answer.get("state") !== pending.state)
    throw new SignInStop({ kind: "not-ours" })
  const { server, clientId, baseUrl, stay } = pending
  if (answer.get("error") === "invalid_scope" && pending.scopes === "stable") {
    const again: Pending = { ...pending, scopes: "unstable", state: oauth.generateRandomState() }
    keepPending(browser, again)
    return { goTo: await authorizationUrl(again, browser.page) }
  }
  const tokens = await exchange(browser, pending, answer).catch((error: unknown) => {
    if (saysClientIsUnknown(error)) forgetClient(browser, server.issuer)
    throw error
  })
  try {
    if (tokens.refresh_token === undefined)
      throw new SignInStop({ kind: "bad-answer", what: "refresh_token" })
    const who = await whoAmI(browser, baseUrl, tokens.access_token)
    return {
      kind: "oauth",
      ...who,
      baseUrl,
      server,
      clientId,
      stay,
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
    }
  } catch (error) {
    // Nobody will use this device: without this it would stay in the user's list.
    await revoke(browser, server, clientId, tokens.refresh_token ?? tokens.access_token)
    throw error
  }
}
