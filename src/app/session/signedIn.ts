import { createHomeserver } from "../../homeserver/homeserver.ts"
import type { HomeserverPort } from "../../protocol/ports.ts"
import { browserMachine } from "../../store/browserMachine.ts"
import type { Browser } from "../browser.ts"
import { signOut } from "./end.ts"
import { cryptoStore, type SignIn, touch } from "./record.ts"
import { createTokens, type EndedBy } from "./tokens.ts"

/** A tab that is signed in. */
export interface SignedIn {
  userId: string
  deviceId: string
  homeserver: HomeserverPort
  stay: boolean
  /** Prefix of the databases of this sign-in's crypto device, which end with it (R25). */
  cryptoStore: string
  /** Resolves when the server or another tab has ended the sign-in. */
  ended: Promise<EndedBy>
  /** Writes down that the sign-in is in use. */
  touch(): void
  /** Ends it in every tab. Resolves with whether the server could be told. A second call changes nothing. */
  signOut(): Promise<boolean>
}

/**
 * Opens a sign-in of this browser.
 *
 * @param accessToken the one that came with it; without, one is asked for with the refresh token
 * @returns how the sign-in ended, if it has
 * @throws when the server could not be asked
 */
export async function open(
  browser: Browser,
  signIn: SignIn,
  accessToken?: string,
): Promise<SignedIn | EndedBy> {
  const { userId, deviceId, baseUrl, stay, id } = signIn
  const tokens = createTokens(browser, signIn, accessToken)
  try {
    if (accessToken === undefined && (await tokens.refresh("")) === undefined) {
      tokens.close()
      return await tokens.ended
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
    cryptoStore: cryptoStore(id),
    homeserver: createHomeserver({ userId, deviceId, baseUrl, serverName, tokens }, browserMachine),
    ended: tokens.ended,
    touch: () => touch(browser, id),
    signOut() {
      if (!leaving) {
        tokens.close()
        leaving = signOut(browser, id)
      }
      return leaving
    },
  }
}
