import * as oauth from "oauth4webapi"

import { isLoopbackHost } from "../../protocol/url.ts"
import { type Browser, OURS } from "../browser.ts"
import { http } from "./http.ts"
import { detailOf, SignInStop } from "./problem.ts"

/** Stands for the page in registrations made from a developer's machine, where it has no https address of its own. */
const LOOPBACK_CLIENT_URI = "https://link-new-device.example/"

/**
 * What we register as (MSC2966, RFC 7591): a public client that signs a user in with a code and refreshes.
 *
 * R27: on loopback a strict server (MAS's default policy) wants a native application, because a web one needs https, and
 * still an https `client_uri`. Elsewhere the redirect must be on the host of `client_uri`, which is the page itself.
 *
 * @param page the page's address, where the user comes back to
 */
export function registration(page: URL) {
  const loopback = isLoopbackHost(page.hostname)
  return {
    client_name: "Link new device",
    client_uri: loopback ? LOOPBACK_CLIENT_URI : page.href,
    application_type: loopback ? "native" : "web",
    redirect_uris: [page.href],
    response_types: ["code"],
    grant_types: ["authorization_code", "refresh_token"],
    token_endpoint_auth_method: "none",
  }
}

const keyOf = (issuer: string, page: URL) => `${OURS}/client/${issuer} ${page.href}`

/** Makes the next sign-in register again: a server may have lost or removed us, and says so only on its own page. */
export const forgetClient = (browser: Browser, issuer: string): void =>
  browser.local.removeItem(keyOf(issuer, browser.page))

const bare = (issuer: string) => issuer.replace(/\/$/, "")

/** Issuers are compared without a last slash, which MAS writes and people leave out. */
const configuredFor = (issuer: string, configured: Readonly<Record<string, string>>) =>
  Object.entries(configured).find(([name]) => bare(name) === bare(issuer))?.[1]

/**
 * Our client id at this OAuth server: the configured one, the one of an earlier registration, or a new one.
 *
 * @param configured issuer -> client id, from config.json
 * @throws SignInStop if the server takes no registration, or refuses ours; whatever fetch throws
 */
export async function clientId(
  browser: Browser,
  server: oauth.AuthorizationServer,
  configured: Readonly<Record<string, string>>,
): Promise<string> {
  const known =
    configuredFor(server.issuer, configured) ?? browser.local.getItem(keyOf(server.issuer, browser.page))
  if (known) return known
  const { issuer } = server
  if (server.registration_endpoint === undefined)
    throw new SignInStop({ kind: "registration-closed", issuer })
  const response = await oauth.dynamicClientRegistrationRequest(
    server,
    registration(browser.page),
    http(browser.fetch, issuer),
  )
  if (response.status >= 500) throw new SignInStop({ kind: "bad-answer", what: "registration" })
  const client = await oauth.processDynamicClientRegistrationResponse(response).catch((error: unknown) => {
    const detail = error instanceof oauth.ResponseBodyError ? detailOf(error) : undefined
    throw new SignInStop({ kind: "registration-refused", issuer, detail }, { cause: error })
  })
  browser.local.setItem(keyOf(issuer, browser.page), client.client_id)
  return client.client_id
}
