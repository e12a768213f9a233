import * as oauth from "oauth4webapi"

import type { Browser } from "../browser.ts"
import { http } from "./http.ts"
import type { Server } from "./pending.ts"

/**
 * Revokes a token and with it the whole sign-in: the device leaves the user's list (MSC4254, RFC 7009).
 *
 * @returns whether the server said that it did; it also says so for a token that it no longer knows
 */
export async function revoke(
  browser: Browser,
  server: Server,
  clientId: string,
  token: string,
): Promise<boolean> {
  try {
    const client = { client_id: clientId }
    const options = http(browser.fetch, server.issuer)
    const response = await oauth.revocationRequest(server, client, oauth.None(), token, options)
    await oauth.processRevocationResponse(response)
    // An answer that is left unread is one that the browser may report as broken off.
    await response.text()
    return true
  } catch {
    return false
  }
}
