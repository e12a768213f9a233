import * as v from "valibot"

import { type Browser, OURS } from "../browser.ts"
import { Server } from "../oauth/pending.ts"

/**
 * One sign-in of this browser: everything to go on with after a reload, and the only place of the refresh token (R24).
 *
 * It lies in localStorage, keyed by an id, also when it belongs to one tab: a refresh token works once, a duplicated tab
 * gets a copy of sessionStorage, and two copies used twice end the sign-in. So tabs hold the id (in sessionStorage, or in
 * localStorage for "stay signed in") and share the record, which changes only under the lock of that id.
 */
const SignIn = v.object({
  id: v.string(),
  userId: v.string(),
  deviceId: v.string(),
  /** Base URL of the homeserver. */
  baseUrl: v.string(),
  server: Server,
  clientId: v.string(),
  refreshToken: v.string(),
  /** Counts refreshes, so that a tab sees that another one was quicker. */
  generation: v.number(),
  /** Milliseconds since 1970. */
  lastUsed: v.number(),
  stay: v.boolean(),
  /** Signed out here; the server has yet to hear it. */
  leaving: v.boolean(),
})

export type SignIn = v.InferOutput<typeof SignIn>

const RECORD = `${OURS}/sign-in/`
const CURRENT = `${OURS}/current`

export function readSignIn(browser: Browser, id: string): SignIn | undefined {
  const text = browser.local.getItem(RECORD + id)
  if (text === null) return undefined
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), SignIn), text)
  return result.success ? result.output : undefined
}

export const writeSignIn = (browser: Browser, signIn: SignIn): void =>
  browser.local.setItem(RECORD + signIn.id, JSON.stringify(signIn))

export const removeSignIn = (browser: Browser, id: string): void => browser.local.removeItem(RECORD + id)

export function signInIds(browser: Browser): string[] {
  const keys = Array.from({ length: browser.local.length }, (_, index) => browser.local.key(index) ?? "")
  return keys.filter((key) => key.startsWith(RECORD)).map((key) => key.slice(RECORD.length))
}

/** The sign-in that this tab shows: its own, else the one that stays. */
export const currentSignIn = (browser: Browser): string | undefined =>
  browser.tab.getItem(CURRENT) ?? browser.local.getItem(CURRENT) ?? undefined

export function setCurrentSignIn(browser: Browser, { id, stay }: { id: string; stay: boolean }): void {
  ;(stay ? browser.local : browser.tab).setItem(CURRENT, id)
}

export function clearCurrentSignIn(browser: Browser, id: string): void {
  for (const storage of [browser.tab, browser.local]) {
    if (storage.getItem(CURRENT) === id) storage.removeItem(CURRENT)
  }
}

/** Runs `change` while no other tab touches this sign-in. */
export const locked = <T>(browser: Browser, id: string, change: () => Promise<T>): Promise<T> =>
  browser.locks.request(RECORD + id, change)
