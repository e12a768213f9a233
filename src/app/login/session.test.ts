import { expect, test } from "vitest"

import { signOut, sweep, UNUSED_MS } from "../session/end.ts"
import { keep } from "../session/keep.ts"
import { cryptoStore, currentSignIn, readSignIn, signInIds } from "../session/record.ts"
import { createTokens } from "../session/tokens.ts"
import { resume } from "../start.ts"
import { memoryBrowser } from "../testing/memoryBrowser.ts"
import { passwordServer } from "../testing/passwordServer.ts"
import { logIn } from "./logIn.ts"

async function signedIn({ refreshTokens = true, stay = false } = {}) {
  const server = passwordServer({ refreshTokens })
  let online = true
  const browser = memoryBrowser((...request) =>
    online ? server.fetch(...request) : Promise.reject(new TypeError("network")),
  )
  const proof = { kind: "password", user: "alice", password: "right" } as const
  const result = await logIn(browser, { baseUrl: server.baseUrl, stay }, proof, "Page")
  if (!result.ok) throw new Error(result.problem.kind)
  const record = keep(browser, result.loggedIn)
  server.asked.length = 0
  return { server, browser, record, setOnline: (value: boolean) => void (online = value) }
}

const nothing = { id: undefined, records: [] as string[] }
const left = (browser: ReturnType<typeof memoryBrowser>) => ({
  id: currentSignIn(browser),
  records: signInIds(browser),
})

test("R24: a homeserver's refresh token is used once, by whichever tab is first, and rotates", async () => {
  const { server, browser, record } = await signedIn()
  const tabs = [browser, browser.duplicate()].map((tab) => createTokens(tab, record, "access-1"))
  const fresh = await Promise.all(tabs.map((tab) => tab.refresh("access-1")))
  expect(fresh).toEqual(["access-2", "access-2"])
  expect(server.asked).toEqual(["POST /refresh refresh-1"])
  expect(readSignIn(browser, record.id)).toMatchObject({
    generation: 1,
    credential: { kind: "refresh-token", token: "refresh-2" },
  })
})

test("a server that gives no new refresh token goes on with the one before", async () => {
  const { server, browser, record } = await signedIn()
  server.answerNext(200, { access_token: "access-2" })
  expect(await createTokens(browser, record, "access-1").refresh("access-1")).toBe("access-2")
  expect(readSignIn(browser, record.id)).toMatchObject({ credential: { token: "refresh-1" } })
})

test("a reload without refresh tokens asks whether the access token still counts", async () => {
  const { server, browser } = await signedIn({ refreshTokens: false })
  expect(await resume(browser, {})).toMatchObject({ view: "home", signedIn: { deviceId: "FRESH" } })
  expect(server.asked).toEqual(["GET /account/whoami access-1"])
})

test("a server that does not answer ends nothing", async () => {
  const { browser, setOnline, server } = await signedIn()
  setOnline(false)
  expect(await resume(browser, {})).toEqual({ view: "unreachable" })
  setOnline(true)
  server.answerNext(502, "bad gateway")
  expect(await resume(browser, {})).toEqual({ view: "unreachable" })
  expect(await resume(browser, {})).toMatchObject({ view: "home" })
})

test.each([true, false])(
  "R24: signing out makes the page no device any more, and leaves nothing here (refresh tokens: %s)",
  async (refreshTokens) => {
    const { server, browser, record } = await signedIn({ refreshTokens })
    expect(await signOut(browser, record.id)).toBe(true)
    expect(server.asked.at(-1)).toBe(`POST /logout access-${refreshTokens ? 2 : 1}`)
    expect([browser.local.length, browser.tab.length]).toEqual([0, 0])
    expect(browser.deletedStores).toEqual([cryptoStore(record.id)])
  },
)

test("a server that cannot be told at sign-out is told at the next visit", async () => {
  const { server, browser, record, setOnline } = await signedIn()
  setOnline(false)
  expect(await signOut(browser, record.id)).toBe(false)
  expect(left(browser)).toEqual({ id: undefined, records: [record.id] })
  setOnline(true)
  await sweep(browser)
  expect(server.asked).toEqual(["POST /refresh refresh-1", "POST /logout access-2"])
  expect(left(browser)).toEqual(nothing)
})

test("R24: a sign-out that is lost on the way keeps the refresh token that it had got meanwhile", async () => {
  const { server, browser, record } = await signedIn()
  const { fetch } = browser
  const losing = {
    ...browser,
    fetch: ((input, init) => {
      const lost = typeof input === "string" && input.endsWith("/logout")
      return lost ? Promise.reject(new TypeError("network")) : fetch(input, init)
    }) satisfies typeof fetch,
  }
  expect(await signOut(losing, record.id)).toBe(false)
  await sweep(browser)
  expect(server.asked.slice(-2)).toEqual(["POST /refresh refresh-2", "POST /logout access-3"])
})

test("R25: a device that was removed elsewhere takes its record and its crypto store with it, in every tab", async () => {
  const { server, browser, record } = await signedIn()
  const one = createTokens(browser, record, "access-1")
  const other = createTokens(browser.duplicate(), record, "access-1")
  server.removeDevice()
  expect(await one.refresh("access-1")).toBeUndefined()
  expect(await Promise.all([one.ended, other.ended])).toEqual(["ended", "ended"])
  expect(left(browser)).toEqual(nothing)
  expect(browser.deletedStores).toEqual([cryptoStore(record.id)])
})

test.each([true, false])(
  "a soft logout keeps the record and the crypto store for the next sign-in (refresh tokens: %s)",
  async (refreshTokens) => {
    const { server, browser, record } = await signedIn({ refreshTokens })
    const one = createTokens(browser, record, "access-1")
    const other = createTokens(browser.duplicate(), record, "access-1")
    server.expire()
    expect(await one.refresh("access-1")).toBeUndefined()
    expect(await Promise.all([one.ended, other.ended])).toEqual(["expired", "expired"])
    expect(await resume(browser, {})).toEqual({ view: "signed-out", why: "expired", revoked: true })
    expect(left(browser)).toEqual({ id: record.id, records: [record.id] })
    expect(browser.deletedStores).toEqual([])
  },
)

test("a refresh token that has run out, in Synapse's words, is a soft logout too", async () => {
  const { server, browser } = await signedIn()
  server.answerNext(403, { errcode: "M_FORBIDDEN", error: "The supplied refresh token has expired" })
  expect(await resume(browser, {})).toMatchObject({ view: "signed-out", why: "expired" })
})

test("R25: what a soft logout left is removed when nobody comes back for a day, also with “stay signed in”", async () => {
  const { server, browser, record } = await signedIn({ stay: true })
  server.expire()
  await createTokens(browser, record, "access-1").refresh("access-1")
  await sweep(browser)
  expect(left(browser).records).toEqual([record.id])
  browser.pass(UNUSED_MS + 1)
  await sweep(browser)
  expect(left(browser)).toEqual(nothing)
  expect(browser.deletedStores).toEqual([cryptoStore(record.id)])
})

test("R25: a crypto store that cannot be deleted now is deleted at the next visit", async () => {
  const { browser, record } = await signedIn()
  const stuck = { ...browser, deleteCryptoStore: () => Promise.reject(new Error("not now")) }
  expect(await signOut(stuck, record.id)).toBe(true)
  expect(currentSignIn(browser)).toBeUndefined()
  await sweep(browser)
  expect(browser.deletedStores).toEqual([cryptoStore(record.id)])
  expect(left(browser)).toEqual(nothing)
})
