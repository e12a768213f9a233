import { createHomeserver } from "../../homeserver/homeserver.ts"
import type { HomeserverPort } from "../../protocol/ports.ts"
import { browserMachine } from "../../store/browserMachine.ts"
import type { Browser } from "../browser.ts"
import { signOut, touch } from "./end.ts"
import type { SignIn } from "./record.ts"
import { createTokens } from "./tokens.ts"

/** A tab that is signed in. */
export interface SignedIn {
  userId: string
  deviceId: string
  homeserver: HomeserverPort
  stay: boolean
  /** Resolves when the server or another tab has ended the sign-in. */
  ended: Promise<void>
  /** Writes down that the sign-in is in use. */
  touch(): Promise<void>
  /** Ends it in every tab. Resolves with whether the server could be told. A second call changes nothing. */
  signOut(): Promise<boolean>
}

/**
 * Opens a sign-in of this browser.
 *
 * @param accessToken the one that came with it; without, one is asked for with the refresh token
 * @returns `undefined` when the sign-in has ended
 * @throws when the server could not be asked
 */
export async function open(
  browser: Browser,
  signIn: SignIn,
  accessToken?: string,
): Promise<SignedIn | undefined> {
  const { userId, deviceId, baseUrl, stay, id } = signIn
  const tokens = createTokens(browser, signIn, accessToken)
  try {
    if (accessToken === undefined && (await tokens.refresh("")) === undefined) {
      tokens.close()
      return undefined
    }
  } catch (error) {
    tokens.close()
    throw error
  }
  let leaving: Promise<boolean> | undefined
  const serverName = userId.slice(userId.indexOf(":") + 1)
  return {
    userId,
    deviceId,
    stay,
    homeserver: createHomeserver({ userId, deviceId, baseUrl, serverName, tokens }, browserMachine),
    ended: tokens.ended,
    touch: () => touch(browser, id),
    signOut() {
      if (!leaving) {
        tokens.tellEnded()
        tokens.close()
        leaving = signOut(browser, id)
      }
      return leaving
    },
  }
}
