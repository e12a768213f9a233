import type { Browser } from "../browser.ts"
import { revoke } from "../oauth/revoke.ts"
import {
  clearCurrentSignIn,
  locked,
  readSignIn,
  removeSignIn,
  type SignIn,
  signInIds,
  writeSignIn,
} from "./record.ts"

/** R24: a sign-in that nobody used for this long is revoked, unless the user asked to stay signed in. */
export const UNUSED_MS = 24 * 60 * 60 * 1000

export const isUnused = (signIn: SignIn, now: number): boolean =>
  !signIn.stay && now - signIn.lastUsed > UNUSED_MS

async function end(browser: Browser, id: string, due: (record: SignIn) => boolean): Promise<boolean> {
  return locked(browser, id, async () => {
    const record = readSignIn(browser, id)
    if (record === undefined || !due(record)) return true
    clearCurrentSignIn(browser, id)
    writeSignIn(browser, { ...record, leaving: true })
    const revoked = await revoke(browser, record.server, record.clientId, record.refreshToken)
    // A server without revocation can never be told, so there is nothing to wait for.
    if (revoked || record.server.revocation_endpoint === undefined) removeSignIn(browser, id)
    return revoked
  })
}

/**
 * Signs out: here at once, and at the server if it can be reached. A sign-in that the server did not hear about is kept
 * as `leaving`, useless to this page, so that the next visit tells it.
 *
 * @returns whether the server revoked it
 */
export const signOut = (browser: Browser, id: string): Promise<boolean> => end(browser, id, () => true)

/** Tidies up what earlier visits left: sign-ins that are unused for too long, or that the server has yet to hear about. */
export async function sweep(browser: Browser): Promise<void> {
  const due = (record: SignIn) => record.leaving || isUnused(record, browser.wallClock())
  for (const id of signInIds(browser)) {
    if (readSignIn(browser, id) === undefined) removeSignIn(browser, id)
    await end(browser, id, due)
  }
}

/** Writes down that the sign-in is in use. */
export const touch = (browser: Browser, id: string): Promise<void> =>
  locked(browser, id, () => {
    const record = readSignIn(browser, id)
    if (record !== undefined) writeSignIn(browser, { ...record, lastUsed: browser.wallClock() })
    return Promise.resolve()
  })
