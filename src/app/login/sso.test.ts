import { expect, test } from "vitest"

import { start } from "../start.ts"
import { type MemoryBrowser, memoryBrowser } from "../testing/memoryBrowser.ts"
import { passwordServer } from "../testing/passwordServer.ts"
import { beginSso } from "./sso.ts"

function page() {
  const server = passwordServer()
  const browser = memoryBrowser(server.fetch)
  const left = beginSso(browser, { baseUrl: server.baseUrl, stay: false }, "oidc-uni", "Page (Test)")
  const back = new URL(left.searchParams.get("redirectUrl") ?? "")
  return { server, browser, left, back }
}

async function load(browser: MemoryBrowser, address: URL) {
  const cleaned: string[] = []
  const result = await start(
    browser,
    address,
    () => cleaned.push(address.href),
    () => {},
  )
  if (!result.ok) throw new Error("config.json is in order here")
  return { view: result.view, cleaned }
}

const withToken = (back: URL, token = "good") => {
  const address = new URL(back)
  address.searchParams.set("loginToken", token)
  return address
}

test("the user is sent to the page that was chosen, and back to this one", () => {
  const { left, back, browser } = page()
  expect(left.origin + left.pathname).toBe(
    "https://matrix.example.org/_matrix/client/v3/login/sso/redirect/oidc-uni",
  )
  expect(back.origin + back.pathname).toBe(browser.page.href)
})

test("the token in the address is taken out of it at once, and signs the user in", async () => {
  const { server, browser, back } = page()
  const { view, cleaned } = await load(browser, withToken(back))
  expect(view).toMatchObject({ view: "home", signedIn: { userId: "@alice:example.org" } })
  expect(cleaned).toHaveLength(1)
  expect(server.bodies[0]).toMatchObject({
    type: "m.login.token",
    token: "good",
    initial_device_display_name: "Page (Test)",
  })
})

test.each([
  ["no state", (back: URL) => new URL(back.pathname, back)],
  ["another state", (back: URL) => new URL("?state=guessed", back)],
])("a token that comes with %s is refused, and never redeemed: it may be somebody else's", async (_, of) => {
  const { server, browser, back } = page()
  const { view, cleaned } = await load(browser, withToken(of(back)))
  expect(view).toEqual({ view: "sign-in", problem: { kind: "not-ours" } })
  expect(cleaned).toHaveLength(1)
  expect(server.asked).toEqual([])
})

test("a token that another tab asked for is refused, and so is a second one", async () => {
  const { server, browser, back } = page()
  const otherTab = { ...browser, tab: memoryBrowser(fetch).tab }
  const refused = { view: "sign-in", problem: { kind: "not-ours" } }
  expect((await load(otherTab, withToken(back))).view).toEqual(refused)
  await load(browser, withToken(back))
  // Whom the first one signed in stays so.
  expect((await load(browser, withToken(back))).view).toMatchObject({ view: "home" })
  expect(server.asked.filter((asked) => asked === "POST /login")).toHaveLength(1)
})

test.each([
  [403, { errcode: "M_FORBIDDEN" }, { kind: "refused", detail: "wrong" }],
  [403, { errcode: "M_USER_DEACTIVATED" }, { kind: "refused", detail: "deactivated" }],
  [429, { errcode: "M_LIMIT_EXCEEDED" }, { kind: "discovery", problem: "server-error" }],
  [200, {}, { kind: "bad-answer", what: "login" }],
])("a token that the server answers with %i %j begins anew, and says why", async (status, body, problem) => {
  const { server, browser, back } = page()
  server.answerNext(status, body)
  expect((await load(browser, withToken(back))).view).toEqual({ view: "sign-in", problem })
})
