import * as oauth from "oauth4webapi"
import * as v from "valibot"

import { urlProblem } from "../../protocol/url.ts"
import type { Browser } from "../browser.ts"
import { clientId } from "./client.ts"
import { keepPending, type Pending, Server } from "./pending.ts"
import { SignInStop } from "./problem.ts"
import { newDeviceId, scope, scopeNames } from "./scope.ts"

/** The address of the OAuth server's page for one pending sign-in (MSC2964: code, PKCE with S256, state). */
export async function authorizationUrl(pending: Pending, page: URL): Promise<URL> {
  const url = new URL(pending.server.authorization_endpoint)
  const parameters = {
    response_type: "code",
    response_mode: pending.responseMode,
    client_id: pending.clientId,
    redirect_uri: page.href,
    scope: scope(pending.scopes, pending.deviceId),
    state: pending.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: "S256",
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url
}

/**
 * Prepares a sign-in and remembers it in this tab.
 *
 * @param metadata the OAuth server's metadata as the homeserver gave it
 * @param configured issuer -> client id, from config.json
 * @param stay "Stay signed in" was ticked
 * @returns where to send the user
 * @throws SignInStop, and whatever fetch throws; `problemOf` sorts both
 */
export async function begin(
  browser: Browser,
  metadata: oauth.AuthorizationServer,
  {
    baseUrl,
    configured,
    stay,
  }: { baseUrl: string; configured: Readonly<Record<string, string>>; stay: boolean },
): Promise<URL> {
  const server = v.safeParse(Server, metadata)
  if (!server.success) throw new SignInStop({ kind: "bad-answer", what: "auth_metadata" })
  // The browser is sent there by us, so that its scheme is ours to check; the library checks the other endpoints.
  if (urlProblem(server.output.authorization_endpoint) !== undefined) {
    throw new SignInStop({ kind: "bad-answer", what: "authorization_endpoint" })
  }
  const pending: Pending = {
    server: server.output,
    clientId: await clientId(browser, metadata, configured),
    baseUrl,
    deviceId: newDeviceId(),
    scopes: scopeNames(metadata.scopes_supported),
    // A fragment is not sent to whoever hosts the page, so the code stays out of its logs.
    responseMode: metadata.response_modes_supported?.includes("fragment") ? "fragment" : "query",
    state: oauth.generateRandomState(),
    verifier: oauth.generateRandomCodeVerifier(),
    stay,
  }
  keepPending(browser, pending)
  return authorizationUrl(pending, browser.page)
}
