import { afterEach, expect, test, vi } from "vitest"

import { memoryBrowser } from "../testing/memoryBrowser.ts"
import { begin } from "./begin.ts"
import { answerIn, finish } from "./finish.ts"
import { problemOf } from "./problem.ts"

const metadata = {
  issuer: "https://auth.example/",
  authorization_endpoint: "https://auth.example/authorize",
  token_endpoint: "https://auth.example/token",
  revocation_endpoint: "https://auth.example/revoke",
  response_modes_supported: ["query", "fragment"],
  authorization_response_iss_parameter_supported: true,
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } })

afterEach(() => vi.useRealTimers())

const alice = { user_id: "@alice:example.org", device_id: "GRANTED" }

/** A homeserver and its OAuth server that grant everything; `whoami` says who the token is, after `before`. */
function granting(whoami: unknown = alice, before: (() => Response)[] = []) {
  const asked: string[] = []
  const browser = memoryBrowser((input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    asked.push(pathname)
    if (pathname === "/token") {
      return Promise.resolve(json({ access_token: "access", token_type: "Bearer", refresh_token: "refresh" }))
    }
    if (pathname === "/revoke") return Promise.resolve(new Response(null))
    return Promise.resolve().then(before.shift() ?? (() => json(whoami)))
  })
  const start = (more = {}) =>
    begin(
      browser,
      { ...metadata, ...more },
      {
        baseUrl: "https://matrix.example.org",
        configured: { "https://auth.example/": "client" },
        stay: false,
      },
    )
  return { browser, asked, start }
}

const answerTo = (url: URL, more: Record<string, string> = {}) =>
  new URLSearchParams({
    code: "code",
    state: url.searchParams.get("state") ?? "",
    iss: metadata.issuer,
    ...more,
  })

const problem = (outcome: Promise<unknown>) =>
  outcome.then(
    () => undefined,
    (error) => problemOf(error, "token"),
  )

test("the user is sent to the OAuth server with a code challenge, a state and the page's own address", async () => {
  const { start } = granting()
  const url = await start()
  expect(url.origin + url.pathname).toBe("https://auth.example/authorize")
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: "code",
    response_mode: "fragment",
    client_id: "client",
    redirect_uri: "https://link.example/",
    code_challenge_method: "S256",
    state: expect.stringMatching(/.{20}/),
    code_challenge: expect.stringMatching(/.{43}/),
  })
})

test("a server that cannot answer in the fragment answers in the query", async () => {
  const { start } = granting()
  expect((await start({ response_modes_supported: undefined })).searchParams.get("response_mode")).toBe(
    "query",
  )
  for (const address of ["https://link.example/?code=c&state=s", "https://link.example/#code=c&state=s"]) {
    expect(answerIn(new URL(address))?.get("code")).toBe("c")
  }
  expect(answerIn(new URL("https://link.example/?state=s#top"))).toBeUndefined()
})

test("an authorization page that is not on the web is never opened", async () => {
  const { start } = granting()
  for (const authorization_endpoint of ["javascript:alert(1)", "http://auth.example/", "no address"]) {
    expect(await problem(start({ authorization_endpoint }))).toEqual({
      kind: "bad-answer",
      what: "authorization_endpoint",
    })
  }
})

test("who is signed in, and as which device, is what the homeserver says", async () => {
  const { browser, start } = granting()
  const url = await start()
  expect(await finish(browser, answerTo(url))).toMatchObject({
    userId: "@alice:example.org",
    deviceId: "GRANTED",
    refreshToken: "refresh",
  })
})

test("a sign-in without a device is given back and told", async () => {
  const { browser, asked, start } = granting({ user_id: "@alice:example.org" })
  const url = await start()
  expect(await problem(finish(browser, answerTo(url)))).toEqual({ kind: "no-device" })
  expect(asked.at(-1)).toBe("/revoke")
})

test.each([
  ["another state", { state: "forged" }],
  ["another issuer", { iss: "https://evil.example/" }],
])("an answer with %s is not taken, and no code is spent", async (_, more) => {
  const { browser, asked, start } = granting()
  const url = await start()
  expect(await problem(finish(browser, answerTo(url, more)))).toEqual({ kind: "not-ours" })
  expect(asked).toEqual([])
})

const inTrouble = () => json({ errcode: "M_UNKNOWN" }, 503)
const lost = (): Response => {
  throw new TypeError("network")
}

test("the homeserver's trouble and a lost answer after the sign-in cost no new one", async () => {
  vi.useFakeTimers()
  const { browser, asked, start } = granting(alice, [inTrouble, lost])
  const finished = finish(browser, answerTo(await start()))
  await vi.runAllTimersAsync()
  expect(await finished).toMatchObject({ deviceId: "GRANTED" })
  expect(asked.filter((path) => path.endsWith("/whoami"))).toHaveLength(3)
  expect(asked).not.toContain("/revoke")
})

test("a homeserver that stays in trouble is asked three times; then the sign-in is given back and told", async () => {
  vi.useFakeTimers()
  const { browser, asked, start } = granting(alice, [inTrouble, inTrouble, inTrouble])
  const told = problem(finish(browser, answerTo(await start())))
  await vi.runAllTimersAsync()
  expect(await told).toEqual({ kind: "bad-answer", what: "whoami" })
  expect(asked.slice(-2)).toEqual(["/_matrix/client/v3/account/whoami", "/revoke"])
})

test("an answer without the issuer that the server promised is not taken", async () => {
  const { browser, start } = granting()
  const answer = answerTo(await start())
  answer.delete("iss")
  expect(await problem(finish(browser, answer))).toEqual({ kind: "not-ours" })
})

test("an answer is taken once, and in the tab that asked", async () => {
  const { browser, start } = granting()
  const url = await start()
  await finish(browser, answerTo(url))
  expect(await problem(finish(browser, answerTo(url)))).toEqual({ kind: "not-ours" })
})

test("a user who declines is told so, and another refusal with its reason", async () => {
  const one = granting()
  const declined = answerTo(await one.start(), { error: "access_denied" })
  expect(await problem(finish(one.browser, declined))).toEqual({ kind: "declined" })
  const other = granting()
  const refused = answerTo(await other.start(), { error: "server_error", error_description: "try later" })
  expect(await problem(finish(other.browser, refused))).toEqual({
    kind: "refused",
    detail: "server_error: try later",
  })
})

test("a server that does not know the stable scopes is asked once more with the old names", async () => {
  const { browser, start } = granting()
  const first = await start()
  const outcome = await finish(browser, answerTo(first, { error: "invalid_scope" }))
  const again = "goTo" in outcome ? outcome.goTo : first
  expect(again.searchParams.get("scope")).toMatch(/^urn:matrix:org\.matrix\.msc2967\.client:api:\* /)
  expect(again.searchParams.get("state")).not.toBe(first.searchParams.get("state"))
  expect(await problem(finish(browser, answerTo(again, { error: "invalid_scope" })))).toMatchObject({
    kind: "refused",
  })
})
