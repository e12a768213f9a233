import { writeSignIn } from "../../src/app/session/record.ts"
import { createTokens } from "../../src/app/session/tokens.ts"
import { memoryBrowser } from "../../src/app/testing/memoryBrowser.ts"
import type { TokenSource } from "../../src/homeserver/session.ts"
import type { Account, Stack } from "../stack/startStack.ts"

/** A token that nothing can renew. */
export const fixedToken = (token: string): TokenSource => ({
  get: () => token,
  refresh: async () => undefined,
})

/** A sign-in of its own with the site's real token handling, in a browser of memory. */
export async function ownTokens(
  stack: Stack,
  account: Account,
  fetch: typeof globalThis.fetch,
): Promise<TokenSource> {
  const { accessToken, refreshToken = "", clientId = "", deviceId } = await stack.signIn(account)
  const browser = memoryBrowser(fetch)
  const signIn = {
    id: "faults",
    userId: account.userId,
    deviceId,
    baseUrl: stack.homeserver,
    server: {
      issuer: stack.oauth,
      authorization_endpoint: `${stack.oauth}authorize`,
      token_endpoint: `${stack.oauth}oauth2/token`,
    },
    clientId,
    refreshToken,
    generation: 0,
    lastUsed: 0,
    stay: false,
    leaving: false,
  }
  writeSignIn(browser, signIn)
  return createTokens(browser, signIn, accessToken)
}
