import { writeSignIn, type SignIn } from "../../src/app/session/record.ts"
import { createTokens } from "../../src/app/session/tokens.ts"
import { memoryBrowser } from "../../src/app/testing/memoryBrowser.ts"
import type { TokenSource } from "../../src/homeserver/session.ts"
import { signInByPassword } from "../stack/signIn.ts"
import type { Account, Stack } from "../stack/startStack.ts"
import { randomDeviceId } from "../stack/users.ts"

/** A sign-in as the existing device uses it. */
export interface OwnSession {
  deviceId: string
  tokens: TokenSource
}

/** With a token that nothing can renew. */
export const fixedSession = ({
  deviceId,
  accessToken,
}: Pick<Account, "deviceId" | "accessToken">): OwnSession => ({
  deviceId,
  tokens: { get: () => accessToken, refresh: async () => undefined },
})

/** A sign-in of its own with the site's real token handling, in a browser of memory. */
export async function ownSession(
  stack: Stack,
  account: Account,
  fetch: typeof globalThis.fetch,
): Promise<OwnSession> {
  const {
    accessToken,
    refreshToken = "",
    clientId,
    deviceId,
  } = await (stack.oauth === ""
    ? signInByPassword(stack.homeserver, account, randomDeviceId(), true)
    : stack.signIn(account))
  const browser = memoryBrowser(fetch)
  const shared = {
    id: "faults",
    userId: account.userId,
    deviceId,
    baseUrl: stack.homeserver,
    generation: 0,
    lastUsed: 0,
    stay: false,
    expired: false,
    leaving: false,
  }
  const server = {
    issuer: stack.oauth,
    authorization_endpoint: `${stack.oauth}authorize`,
    token_endpoint: `${stack.oauth}oauth2/token`,
  }
  const signIn: SignIn =
    clientId === undefined
      ? { ...shared, kind: "matrix", credential: { kind: "refresh-token", token: refreshToken } }
      : { ...shared, kind: "oauth", server, clientId, refreshToken }
  writeSignIn(browser, signIn)
  return { deviceId, tokens: createTokens(browser, signIn, accessToken) }
}
