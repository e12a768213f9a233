import { expect, test } from "vitest"

import { keepPending } from "./oauth/pending.ts"
import { keepRoute, readRoute } from "./route.ts"
import { UNUSED_MS } from "./session/end.ts"
import { keep } from "./session/keep.ts"
import { signInIds } from "./session/record.ts"
import { start } from "./start.ts"
import { memoryBrowser } from "./testing/memoryBrowser.ts"
import { strictOAuth } from "./testing/strictOAuth.ts"

function page(reachable: () => boolean = () => true, config: object = {}) {
  const oauth = strictOAuth()
  const browser = memoryBrowser(async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.pathname === "/config.json") return Response.json(config)
    if (!reachable()) throw new TypeError("network")
    return oauth.fetch(input, init)
  })
  const cleaned: string[] = []
  const routes: (string | undefined)[] = []
  const load = async (address = browser.page.href) => {
    const result = await start(
      browser,
      new URL(address),
      () => cleaned.push(address),
      () => {},
    )
    if (!result.ok) throw new Error("config.json is in order here")
    routes.push(result.route?.hash)
    return result.view
  }
  const signIn = (stay = false) =>
    keep(browser, {
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
  return { oauth, browser, cleaned, routes, load, signIn }
}

test("a first visit begins with the sign-in", async () => {
  expect(await page().load()).toEqual({ view: "sign-in" })
})

test("R24: a reload keeps the sign-in, with a fresh access token", async () => {
  const { oauth, load, signIn } = page()
  signIn()
  expect(await load()).toMatchObject({
    view: "home",
    signedIn: { userId: "@alice:example.org", deviceId: "PAGE" },
  })
  expect(oauth.asked).toEqual(["refresh-0"])
})

test("a sign-in that the server ended meanwhile is said to be over", async () => {
  const { oauth, browser, load, signIn } = page()
  signIn()
  oauth.kill()
  expect(await load()).toEqual({ view: "signed-out", why: "ended", revoked: true })
  expect(signInIds(browser)).toEqual([])
})

test("a server that does not answer keeps the sign-in for later", async () => {
  let online = false
  const { load, signIn } = page(() => online)
  signIn()
  expect(await load()).toEqual({ view: "unreachable" })
  online = true
  expect(await load()).toMatchObject({ view: "home" })
})

test("R24: a tab that comes back after more than 24 hours is signed out, and says why", async () => {
  const { oauth, browser, load, signIn } = page()
  signIn()
  browser.pass(UNUSED_MS + 1)
  expect(await load()).toEqual({ view: "signed-out", why: "unused", revoked: true })
  expect(oauth.asked).toEqual(["revoke refresh-0"])
})

test("an answer that this tab did not ask for is taken out of the address and refused", async () => {
  const { cleaned, load } = page()
  const forged = "https://link.example/#state=forged&code=stolen"
  expect(await load(forged)).toEqual({ view: "sign-in", problem: { kind: "not-ours" } })
  expect(cleaned).toEqual([forged])
})

test("an answer that comes again takes nobody's sign-in away", async () => {
  const { load, signIn } = page()
  signIn()
  expect(await load("https://link.example/#state=old&error=access_denied")).toMatchObject({ view: "home" })
  expect(await load("https://link.example/?loginToken=old")).toMatchObject({ view: "home" })
})

test("an answer that comes again while the server does not answer leads to no second sign-in", async () => {
  const { load, signIn } = page(() => false)
  signIn()
  const again = "https://link.example/#state=old&error=access_denied"
  expect(await load(again)).toEqual({ view: "unreachable" })
})

test("coming back without an answer makes the next try register anew: the server may have forgotten this page", async () => {
  const { oauth, browser, load } = page()
  const key = `link-new-device/client/${oauth.server.issuer} ${browser.page.href}`
  browser.local.setItem(key, "forgotten")
  keepPending(browser, {
    server: oauth.server,
    clientId: "forgotten",
    baseUrl: "https://matrix.example.org",
    deviceId: "PAGE",
    scopes: "stable",
    responseMode: "fragment",
    state: "state",
    verifier: "verifier",
    stay: false,
  })
  await load()
  expect(browser.local.getItem(key)).toBeNull()
})

test("a link into the site is taken out of the address, and outlives the visit to the server's page", async () => {
  const { browser, cleaned, routes, load } = page()
  const link = "https://link.example/#/link?user=@alice:example.org"
  await load(link)
  expect(cleaned).toEqual([link])
  keepRoute(browser, readRoute(new URL(link).hash))
  expect(await load("https://link.example/#state=s&error=access_denied")).toMatchObject({ view: "sign-in" })
  await load()
  expect(routes).toEqual(["#/link?user=@alice:example.org", "#/link?user=@alice:example.org", undefined])
})

test("a sign-in at a homeserver that config.json does not allow any more is ended, with words", async () => {
  const { oauth, browser, load, signIn } = page(() => true, { homeservers: ["https://matrix.example.net"] })
  signIn()
  expect(await load()).toEqual({
    view: "sign-in",
    problem: { kind: "not-allowed", server: "example.org", allowed: ["https://matrix.example.net"] },
  })
  expect(signInIds(browser)).toEqual([])
  expect(oauth.asked).toEqual(["revoke refresh-0"])
})

test("a sign-in at one that it allows goes on", async () => {
  const { load, signIn } = page(() => true, { homeservers: ["example.org"] })
  signIn()
  expect(await load()).toMatchObject({ view: "home" })
})
