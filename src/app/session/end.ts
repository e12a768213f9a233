import type { Browser } from "../browser.ts"
import { forget } from "./forget.ts"
import {
  clearCurrentSignIn,
  isExpired,
  lastUsed,
  locked,
  readSignIn,
  removeSignIn,
  type SignIn,
  signInIds,
  writeSignIn,
} from "./record.ts"
import { tellEnded } from "./neighbours.ts"
import { tell } from "./tell.ts"

/**
 * R24: a sign-in that nobody used for this long is revoked, unless the user asked to stay signed in. One that expired is of use to nobody
 * but who comes back soon.
 */
export const UNUSED_MS = 24 * 60 * 60 * 1000

export const isUnused = (browser: Browser, signIn: SignIn): boolean =>
  (!signIn.stay || isExpired(signIn)) && browser.wallClock() - lastUsed(browser, signIn) > UNUSED_MS

async function end(browser: Browser, id: string, due: (record: SignIn) => boolean): Promise<boolean> {
  return locked(browser, id, async () => {
    const record = readSignIn(browser, id)
    if (record === undefined || !due(record)) return true
    clearCurrentSignIn(browser, id)
    const leaving = { ...record, leaving: true }
    writeSignIn(browser, leaving)
    const told = await tell(browser, leaving)
    if (told !== "not-yet") await forget(browser, id)
    return told === "yes"
  })
}

/**
 * Signs out, in every tab: here at once, and at the server if it can be reached. A sign-in that the server did not hear about is kept
 * as `leaving`, useless to this page, so that the next visit tells it.
 *
 * @returns whether the server knows
 */
export function signOut(browser: Browser, id: string): Promise<boolean> {
  tellEnded(browser, id)
  return end(browser, id, () => true)
}

/** Tidies up what earlier visits left: sign-ins that are unused for too long, or that the server has yet to hear about. */
export async function sweep(browser: Browser): Promise<void> {
  const due = (record: SignIn) => record.leaving || isUnused(browser, record)
  for (const id of signInIds(browser)) {
    if (readSignIn(browser, id) === undefined) removeSignIn(browser, id)
    await end(browser, id, due)
  }
}
