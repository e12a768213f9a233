import { setImmediate } from "node:timers/promises"
import { expect, test } from "vitest"

import { type MemoryBrowser, memoryBrowser } from "../testing/memoryBrowser.ts"
import { strictOAuth } from "../testing/strictOAuth.ts"
import { keep } from "./keep.ts"
import { currentSignIn, lastUsed, readSignIn, type SignIn } from "./record.ts"
import { createTokens } from "./tokens.ts"

function signIn(browser: MemoryBrowser, oauth: ReturnType<typeof strictOAuth>, stay = false): SignIn {
  return keep(browser, {
    kind: "oauth",
    userId: "@alice:example.org",
    deviceId: "PAGE",
    baseUrl: "https://matrix.example.org",
    server: oauth.server,
    clientId: "client",
    stay,
    accessToken: "access-0",
    refreshToken: "refresh-0",
  })
}

test("R24: two tabs that race to replace one stale token make one request, and both get the new token", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const record = signIn(browser, oauth)
  const one = createTokens(browser, record, "access-0")
  const other = createTokens(browser.duplicate(), record, "access-0")
  expect(await Promise.all([one.refresh("access-0"), other.refresh("access-0")])).toEqual([
    "access-1",
    "access-1",
  ])
  expect(oauth.asked).toEqual(["refresh-0"])
})

test("R24: a duplicated tab never uses a refresh token that was already used", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const record = signIn(browser, oauth)
  const copy = browser.duplicate()
  const one = createTokens(browser, record, "access-0")
  await one.refresh("access-0")
  const other = createTokens(copy, record)
  expect(await other.refresh("access-1")).toBe("access-2")
  expect(await one.refresh("access-1")).toBe("access-2")
  expect(oauth.asked).toEqual(["refresh-0", "refresh-1"])
})

test("R24: a tab that is loaded next to a signed-in one is given its token, and asks the server nothing", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const record = signIn(browser, oauth)
  createTokens(browser, record, "access-0")
  browser.pass(1000)
  expect(await createTokens(browser.duplicate(), record).refresh("")).toBe("access-0")
  expect(oauth.asked).toEqual([])
  const used = readSignIn(browser, record.id)
  expect(used && lastUsed(browser, used)).toBe(browser.wallClock())
})

/** The same browser in another process, which has yet to see what is written from now on; for so many looks. */
function late(browser: MemoryBrowser, looks = Infinity): MemoryBrowser {
  const { local } = browser
  const keys = Array.from({ length: local.length }, (_, index) => local.key(index) ?? "")
  const seen = new Map(keys.map((key) => [key, local.getItem(key)]))
  let left = looks
  const getItem = (key: string) => (left-- > 0 ? (seen.get(key) ?? null) : local.getItem(key))
  return { ...browser, local: Object.assign(Object.create(local), { getItem }) }
}

test("R24: a tab that sees an old record, but was given the new token, does not put the used refresh token back", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const record = signIn(browser, oauth)
  const other = createTokens(late(browser.duplicate()), record)
  const refreshed = createTokens(browser, record, "access-0").refresh("access-0")
  expect(await Promise.all([refreshed, other.refresh("")])).toEqual(["access-1", "access-1"])
  expect(readSignIn(browser, record.id)).toMatchObject({ generation: 1, refreshToken: "refresh-1" })
})

test("R24: a tab that sees an old record at first, and finds nobody to ask, uses the new refresh token", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const record = signIn(browser, oauth)
  const behind = late(browser.duplicate(), 1)
  const one = createTokens(browser, record)
  await one.refresh("")
  one.close()
  await setImmediate()
  expect(await createTokens(behind, record).refresh("")).toBe("access-2")
})

test("a tab that asks a page which is being left waits no longer than for that page to go", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const record = signIn(browser, oauth)
  const silent = { post: () => {}, listen: () => {}, close: () => {} }
  const leaving = createTokens({ ...browser, line: () => silent }, record, "access-0")
  const loading = createTokens(browser.duplicate(), record).refresh("")
  await setImmediate()
  expect(oauth.asked).toEqual([])
  leaving.close()
  expect(await loading).toBe("access-1")
})

test("a tab that is loaded when the others are closed asks the server at once", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const record = signIn(browser, oauth)
  createTokens(browser, record, "access-0").close()
  await setImmediate()
  expect(await createTokens(browser.duplicate(), record).refresh("")).toBe("access-1")
})

/** Loads the page, leaves it while the server's answer is under way, and loads it again. */
async function reloadTwice(oauth: ReturnType<typeof strictOAuth>) {
  let losing = true
  const browser = memoryBrowser(async (...request) => {
    const answer = await oauth.fetch(...request)
    if (losing) throw new TypeError("the page is gone")
    return answer
  })
  const record = signIn(browser, oauth)
  const left = createTokens(browser, record)
  await expect(left.refresh("")).rejects.toThrow("gone")
  left.close()
  losing = false
  return { browser, token: await createTokens(browser, record).refresh("") }
}

test("R24: an answer that is lost to a reload ends nothing on a server that knows of lost answers", async () => {
  const { token } = await reloadTwice(strictOAuth({ forgiving: true }))
  expect(token).toBe("access-2")
})

test("R24: an answer that is lost to a reload ends the sign-in on a strict server, and nothing of it is left behind", async () => {
  const { browser, token } = await reloadTwice(strictOAuth())
  expect(token).toBeUndefined()
  expect(browser.local.length + browser.tab.length).toBe(0)
})

test("R24: a tab that hears nothing from the quicker one refreshes with the newest token", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch, { sleep: () => Promise.resolve() })
  const record = signIn(browser, oauth)
  const elsewhere = memoryBrowser(oauth.fetch)
  const deaf = createTokens({ ...browser, line: (name) => elsewhere.line(name) }, record, "access-0")
  const quick = createTokens(browser, record, "access-0")
  await quick.refresh("access-0")
  expect(await deaf.refresh("access-0")).toBe("access-2")
  expect(oauth.asked).toEqual(["refresh-0", "refresh-1"])
})

test("many requests of one tab that meet the same stale token refresh it once", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const tokens = createTokens(browser, signIn(browser, oauth), "access-0")
  const all = await Promise.all([1, 2, 3].map(() => tokens.refresh("access-0")))
  expect(all).toEqual(["access-1", "access-1", "access-1"])
  expect(await tokens.refresh("access-0")).toBe("access-1")
  expect(oauth.asked).toEqual(["refresh-0"])
})

test("R24: the access token is in no storage", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const tokens = createTokens(browser, signIn(browser, oauth), "access-0")
  await tokens.refresh("access-0")
  for (const storage of [browser.local, browser.tab]) {
    const stored = Array.from({ length: storage.length }, (_, index) =>
      storage.getItem(storage.key(index) ?? ""),
    )
    expect(stored.join()).not.toContain("access-")
  }
  tokens.close()
  expect(tokens.get()).toBe("")
})

test("a sign-in that the server has ended is forgotten, in every tab", async () => {
  const oauth = strictOAuth()
  const browser = memoryBrowser(oauth.fetch)
  const record = signIn(browser, oauth)
  const one = createTokens(browser, record, "access-0")
  const other = createTokens(browser.duplicate(), record, "access-0")
  oauth.kill()
  expect(await one.refresh("access-0")).toBeUndefined()
  await Promise.all([one.ended, other.ended])
  expect(await other.refresh("access-0")).toBeUndefined()
  expect(readSignIn(browser, record.id)).toBeUndefined()
  expect(currentSignIn(browser)).toBeUndefined()
  expect(oauth.asked).toEqual(["refresh-0"])
})

test("a server that does not answer ends nothing: the same refresh token is tried again later", async () => {
  const oauth = strictOAuth()
  let online = false
  const browser = memoryBrowser((...request) =>
    online ? oauth.fetch(...request) : Promise.reject(new TypeError("network")),
  )
  const tokens = createTokens(browser, signIn(browser, oauth), "access-0")
  await expect(tokens.refresh("access-0")).rejects.toThrow("network")
  online = true
  expect(await tokens.refresh("access-0")).toBe("access-1")
})
