import * as oauth from "oauth4webapi"

import type { Browser } from "../browser.ts"
import { http } from "./http.ts"
import type { Server } from "./pending.ts"

/** RFC 6749, 5.2: answers after which this refresh token never works again. Anything else may pass. */
const FINAL = ["invalid_grant", "invalid_client", "unauthorized_client"]

/**
 * Uses a refresh token, which works once (rotation). Call it under the lock of its sign-in only.
 *
 * @returns the new tokens, or `ended` when the server has ended the sign-in
 * @throws whatever says nothing about the sign-in: no network, a server in trouble
 */
export async function refresh(
  browser: Browser,
  server: Server,
  clientId: string,
  refreshToken: string,
): Promise<{ accessToken: string; refreshToken: string } | "ended"> {
  const client = { client_id: clientId }
  const options = http(browser.fetch, server.issuer)
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options)
  try {
    const tokens = await oauth.processRefreshTokenResponse(server, client, response)
    return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? refreshToken }
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError && FINAL.includes(error.error)) return "ended"
    if (error instanceof oauth.WWWAuthenticateChallengeError) return "ended"
    throw error
  }
}
