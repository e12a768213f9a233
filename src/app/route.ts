import { readAddress } from "../homeserver/address.ts"
import { type Browser, OURS } from "./browser.ts"
import type { SignedIn } from "./session/signedIn.ts"

/** Where a link into the site leads, and whom it is meant for. It proposes; nothing is asked, sent or skipped because of it. */
export interface Route {
  place: "home" | "link" | "devices"
  /** Server name or URL. */
  homeserver: string | undefined
  userId: string | undefined
  /** The fragment that said so. */
  hash: string
}

/** Of a place of our own, known or not: OAuth answers have the fragment too. */
export const isRoute = (hash: string): boolean => hash.startsWith("#/")

/**
 * Reads `#/link`, `#/devices` or `#/`, perhaps with `?homeserver=` or `?user=`. What is malformed is as good as absent: the fragment may be
 * anybody's, and what it names is shown to the user.
 */
export function readRoute(hash: string): Route | undefined {
  const [, place, query] = /^#\/(link|devices)?(?:\?(.{0,600}))?$/s.exec(hash) ?? []
  if (place !== undefined && place !== "link" && place !== "devices") return undefined
  if (place === undefined && query === undefined) return undefined
  // A user id may have a plus sign in it, and people write it as it is.
  const given = new URLSearchParams(query?.replaceAll("+", "%2B"))
  const [homeserver, userId] = [given.get("homeserver") ?? "", given.get("user") ?? ""]
  return {
    place: place ?? "home",
    homeserver: !homeserver.startsWith("@") && isAddress(homeserver) ? homeserver : undefined,
    userId: /^@[!-9;-~]+:.{1,250}$/.test(userId) && isAddress(userId) ? userId : undefined,
    hash,
  }
}

const isAddress = (entry: string): boolean => entry.length <= 255 && typeof readAddress(entry) !== "string"

/** Whether a link means another user, or another homeserver, than the one that is signed in. */
export function isForAnother(route: Route, { userId, homeserver }: SignedIn): boolean {
  if (route.userId !== undefined && route.userId.toLowerCase() !== userId.toLowerCase()) return true
  if (route.homeserver === undefined) return false
  const [named, ...own] = [route.homeserver, userId, homeserver.baseUrl].map(readAddress)
  return !own.some(
    (one) => typeof one !== "string" && typeof named !== "string" && one.baseUrl === named?.baseUrl,
  )
}

const KEY = `${OURS}/route`

/** Remembers in this tab where the user was going, before the page is left for the server's. */
export function keepRoute(browser: Browser, route: Route | undefined): void {
  if (route) browser.tab.setItem(KEY, route.hash)
}

/** What this tab remembers, once. */
export function takeRoute(browser: Browser): Route | undefined {
  const hash = browser.tab.getItem(KEY)
  browser.tab.removeItem(KEY)
  return hash === null ? undefined : readRoute(hash)
}
