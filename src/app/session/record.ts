import * as v from "valibot"

import { type Browser, OURS } from "../browser.ts"
import { Server } from "../oauth/pending.ts"

const shared = {
  id: v.string(),
  userId: v.string(),
  deviceId: v.string(),
  /** Base URL of the homeserver. */
  baseUrl: v.string(),
  /** Counts refreshes, so that a tab sees that another one was quicker. */
  generation: v.number(),
  /** When its tokens were written down; milliseconds since 1970. Later uses stand apart (`touch`). */
  lastUsed: v.number(),
  stay: v.boolean(),
  /** The homeserver wants the user to sign in anew, as this same device (soft logout). Absent in records from before there was any. */
  expired: v.optional(v.boolean(), false),
  /** Signed out here; the server has yet to hear it. */
  leaving: v.boolean(),
}

const OAuthSignIn = v.object({
  ...shared,
  /** Absent in records from before there was another kind. */
  kind: v.optional(v.literal("oauth"), "oauth"),
  server: Server,
  clientId: v.string(),
  refreshToken: v.string(),
})

/** With tokens of the homeserver's own, where it has no OAuth. */
const MatrixSignIn = v.object({
  ...shared,
  kind: v.literal("matrix"),
  /**
   * What the sign-in goes on with after a reload. A homeserver without refresh tokens gives an access token and nothing else, so there it
   * is this one that has to be kept: it lies where a refresh token would, and could do as much.
   */
  credential: v.object({ kind: v.picklist(["refresh-token", "access-token"]), token: v.string() }),
})

/**
 * One sign-in of this browser: everything to go on with after a reload, and the only place of the refresh token (R24).
 *
 * It lies in localStorage, keyed by an id, also when it belongs to one tab: a refresh token works once, a duplicated tab
 * gets a copy of sessionStorage, and two copies used twice end the sign-in. So tabs hold the id (in sessionStorage, or in
 * localStorage for "stay signed in") and share the record, which changes only under the lock of that id.
 */
const SignIn = v.union([MatrixSignIn, OAuthSignIn])

export type SignIn = v.InferOutput<typeof SignIn>
export type MatrixSignIn = v.InferOutput<typeof MatrixSignIn>

const RECORD = `${OURS}/sign-in/`
const CURRENT = `${OURS}/current`
const USED = `${OURS}/used/`

export function readSignIn(browser: Browser, id: string): SignIn | undefined {
  const text = browser.local.getItem(RECORD + id)
  if (text === null) return undefined
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), SignIn), text)
  return result.success ? result.output : undefined
}

export const writeSignIn = (browser: Browser, signIn: SignIn): void =>
  browser.local.setItem(RECORD + signIn.id, JSON.stringify(signIn))

export function removeSignIn(browser: Browser, id: string): void {
  browser.local.removeItem(RECORD + id)
  browser.local.removeItem(USED + id)
}

/**
 * Writes down that a sign-in is in use. Not in its record: browsers let a page see what another process wrote to localStorage a little
 * later than the lock which that one let go, so whoever writes a record that he only read may put a used refresh token back.
 */
export const touch = (browser: Browser, id: string): void =>
  browser.local.setItem(USED + id, String(browser.wallClock()))

/** Milliseconds since 1970. */
export const lastUsed = (browser: Browser, { id, lastUsed: written }: SignIn): number =>
  Math.max(written, Number(browser.local.getItem(USED + id)))

export function signInIds(browser: Browser): string[] {
  const keys = Array.from({ length: browser.local.length }, (_, index) => browser.local.key(index) ?? "")
  return keys.filter((key) => key.startsWith(RECORD)).map((key) => key.slice(RECORD.length))
}

/** The one that stays signed in, whatever tab is opened. */
export const stayingSignIn = (browser: Browser): string | null => browser.local.getItem(CURRENT)

/** The sign-in that this tab shows: its own, else the one that stays. */
export const currentSignIn = (browser: Browser): string | undefined =>
  browser.tab.getItem(CURRENT) ?? stayingSignIn(browser) ?? undefined

export function setCurrentSignIn(browser: Browser, { id, stay }: { id: string; stay: boolean }): void {
  // One of this tab's own would go before it.
  browser.tab.removeItem(CURRENT)
  ;(stay ? browser.local : browser.tab).setItem(CURRENT, id)
}

export function clearCurrentSignIn(browser: Browser, id: string): void {
  for (const storage of [browser.tab, browser.local]) {
    if (storage.getItem(CURRENT) === id) storage.removeItem(CURRENT)
  }
}

export const isExpired = (signIn: SignIn | undefined): boolean =>
  signIn !== undefined && signIn.expired && !signIn.leaving

/** The sign-in that this tab showed until the homeserver let it expire, and that the user can go on with by signing in anew. */
export function expiredSignIn(browser: Browser, baseUrl?: string): SignIn | undefined {
  const id = currentSignIn(browser)
  const signIn = id === undefined ? undefined : readSignIn(browser, id)
  if (signIn === undefined || !isExpired(signIn)) return undefined
  return baseUrl === undefined || signIn.baseUrl === baseUrl ? signIn : undefined
}

/**
 * Where the crypto device of a sign-in keeps its keys (R25): the prefix of its databases' names. One per sign-in, so that a device that is
 * gone takes its store with it, and none is opened for another device.
 */
export const cryptoStore = (id: string): string => `${OURS}/crypto/${id}`

/** Runs `change` while no other tab touches this sign-in. */
export const locked = <T>(browser: Browser, id: string, change: () => Promise<T>): Promise<T> =>
  browser.locks.request(RECORD + id, change)
