import { expect, test, vi } from "vitest"

import type { Server } from "../oauth/pending.ts"
import { type MemoryBrowser, memoryBrowser } from "../testing/memoryBrowser.ts"
import { strictOAuth } from "../testing/strictOAuth.ts"
import { signOut, sweep, UNUSED_MS } from "./end.ts"
import { keep } from "./keep.ts"
import { currentSignIn, readSignIn, signInIds, touch, writeSignIn } from "./record.ts"
import { createTokens } from "./tokens.ts"

const granted = (server: Server, stay: boolean) => ({
  kind: "oauth" as const,
  userId: "@alice:example.org",
  deviceId: "PAGE",
  baseUrl: "https://matrix.example.org",
  server,
  clientId: "client",
  stay,
  accessToken: "access-0",
  refreshToken: "refresh-0",
})

function signedIn(stay = false, reachable: () => boolean = () => true) {
  const oauth = strictOAuth()
  const browser: MemoryBrowser = memoryBrowser((...request) =>
    reachable() ? oauth.fetch(...request) : Promise.reject(new TypeError("network")),
  )
  return { oauth, browser, id: keep(browser, granted(oauth.server, stay)).id }
}

test("R24: signing out revokes the refresh token and leaves nothing behind", async () => {
  const { oauth, browser, id } = signedIn()
  expect(await signOut(browser, id)).toBe(true)
  expect(oauth.asked).toEqual(["revoke refresh-0"])
  expect([browser.local.length, browser.tab.length]).toEqual([0, 0])
})

test("R24: signing out waits for a refresh under way, and revokes what that one got", async () => {
  const oauth = strictOAuth()
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const browser = memoryBrowser(async (...request) => {
    const response = await oauth.fetch(...request)
    await answered
    return response
  })
  const { id } = keep(browser, granted(oauth.server, false))
  const record = readSignIn(browser, id)!
  const refreshing = createTokens(browser, record, "access-0").refresh("access-0")
  await vi.waitFor(() => expect(oauth.asked).toEqual(["refresh-0"]))
  const signingOut = signOut(browser, id)
  answer()
  await Promise.all([refreshing, signingOut])
  expect(oauth.asked).toEqual(["refresh-0", "revoke refresh-1"])
})

test("a server that cannot be told at sign-out is told at the next visit, and nothing works meanwhile", async () => {
  let online = false
  const { oauth, browser, id } = signedIn(false, () => online)
  expect(await signOut(browser, id)).toBe(false)
  expect(currentSignIn(browser)).toBeUndefined()
  expect(await createTokens(browser, readSignIn(browser, id)!).refresh("")).toBeUndefined()
  online = true
  await sweep(browser)
  expect(oauth.asked).toEqual(["revoke refresh-0"])
  expect(signInIds(browser)).toEqual([])
})

test("R24: a server without revocation cannot be told, and no refresh token is kept for it", async () => {
  const { oauth, browser } = signedIn()
  const { revocation_endpoint: _, ...server } = oauth.server
  const { id } = keep(browser, granted(server, false))
  expect(await signOut(browser, id)).toBe(false)
  expect(readSignIn(browser, id)).toBeUndefined()
})

test("R24: a sign-in that is unused for 24 hours is revoked at the next visit", async () => {
  const { oauth, browser } = signedIn()
  browser.pass(UNUSED_MS)
  await sweep(browser)
  expect(oauth.asked).toEqual([])
  browser.pass(1)
  await sweep(browser)
  expect(oauth.asked).toEqual(["revoke refresh-0"])
})

test("R24: use keeps a sign-in alive, and so does “stay signed in”", async () => {
  const used = signedIn()
  used.browser.pass(UNUSED_MS)
  touch(used.browser, used.id)
  used.browser.pass(UNUSED_MS)
  await sweep(used.browser)
  const staying = signedIn(true)
  staying.browser.pass(UNUSED_MS * 30)
  await sweep(staying.browser)
  expect([used.oauth.asked, staying.oauth.asked]).toEqual([[], []])
})

test("R24: without “stay signed in” another tab is not signed in; with it, it is", () => {
  const tabOnly = signedIn(false)
  const staying = signedIn(true)
  const freshTab = (browser: MemoryBrowser) => ({ ...browser, tab: memoryBrowser(fetch).tab })
  expect(currentSignIn(freshTab(tabOnly.browser))).toBeUndefined()
  expect(currentSignIn(freshTab(staying.browser))).toBe(staying.id)
})

test("R24: of two sign-ins that are to stay the second does, and the first ends, also where it is shown", async () => {
  const { oauth, browser, id } = signedIn(true)
  const record = readSignIn(browser, id)
  if (!record) throw new Error("no sign-in")
  const shown = createTokens(browser, record, "access-0")
  const second = keep(browser, { ...granted(oauth.server, true), deviceId: "OTHER", refreshToken: "other" })
  expect(await shown.ended).toBe("ended")
  await vi.waitFor(() => expect(oauth.asked).toEqual(["revoke refresh-0"]))
  await vi.waitFor(() => expect(signInIds(browser)).toEqual([second.id]))
  expect(currentSignIn(browser)).toBe(second.id)
})

test("a sign-in that is to stay takes the place of this tab's own, which had expired", () => {
  const { oauth, browser, id } = signedIn(false)
  const record = readSignIn(browser, id)
  if (record) writeSignIn(browser, { ...record, expired: true })
  const other = keep(browser, { ...granted(oauth.server, true), deviceId: "OTHER" })
  expect(currentSignIn(browser)).toBe(other.id)
})
