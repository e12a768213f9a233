import { afterAll, beforeAll, describe, expect, test } from "vitest"

import { authorize } from "../../dev/stack/consent.ts"
import { type Account, type Stack, startStack } from "../../dev/stack/startStack.ts"
import { discover } from "../homeserver/discovery.ts"
import { createRequest } from "../homeserver/request.ts"
import { begin } from "./oauth/begin.ts"
import { answerIn, finish, type Granted } from "./oauth/finish.ts"
import { signOut } from "./session/end.ts"
import { keep } from "./session/keep.ts"
import { readSignIn } from "./session/record.ts"
import { createTokens } from "./session/tokens.ts"
import { type MemoryBrowser, memoryBrowser } from "./testing/memoryBrowser.ts"

const page = "http://127.0.0.1:9/link/"

async function authorizationUrl(browser: MemoryBrowser, stack: Stack): Promise<URL> {
  const found = await discover(stack.homeserver, fetch)
  if (!found.ok || found.metadata === undefined) throw new Error("no OAuth server was found")
  return begin(browser, found.metadata, { baseUrl: found.baseUrl, configured: {}, stay: false })
}

async function signIn(browser: MemoryBrowser, stack: Stack, account: Account): Promise<Granted> {
  const back = await authorize((await authorizationUrl(browser, stack)).href, account)
  expect(back.href.startsWith(page)).toBe(true)
  const result = await finish(browser, answerIn(back) ?? new URLSearchParams())
  if ("goTo" in result) throw new Error("the scopes were not known")
  return result
}

const getDevice = (stack: Stack, account: Account, deviceId: string) =>
  fetch(`${stack.homeserver}/_matrix/client/v3/devices/${deviceId}`, {
    headers: { Authorization: `Bearer ${account.accessToken}` },
  })

describe("on a homeserver whose OAuth server is as strict as the default of the field", () => {
  let stack: Stack
  let account: Account
  beforeAll(async () => {
    stack = await startStack({ registration: "strict" })
    account = await stack.createUser({ keys: "none" })
  })
  afterAll(() => stack.stop())

  test("R27: registration, sign-in and whoami make the page a device of the user", async () => {
    const granted = await signIn(memoryBrowser(fetch, { page }), stack, account)
    expect(granted.userId).toBe(account.userId)
    expect((await getDevice(stack, account, granted.deviceId)).status).toBe(200)
  })

  test("a token that the homeserver no longer takes is replaced once, and the request goes through", async () => {
    const browser = memoryBrowser(fetch, { page })
    const granted = await signIn(browser, stack, account)
    const record = keep(browser, granted)
    const tokens = createTokens(browser, record, "no-longer-valid")
    const { userId, deviceId, baseUrl } = granted
    const request = createRequest({ userId, deviceId, baseUrl, serverName: stack.serverName, tokens }, fetch)
    const answers = await Promise.all([1, 2, 3].map(() => request("/_matrix/client/v3/account/whoami")))
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    const after = readSignIn(browser, record.id)
    expect(after?.generation).toBe(1)
    expect(after).not.toMatchObject({ refreshToken: granted.refreshToken })
  })

  test("R24: two tabs that refresh at once leave the sign-in alive", async () => {
    const browser = memoryBrowser(fetch, { page, sleep: () => Promise.resolve() })
    const granted = await signIn(browser, stack, account)
    const record = keep(browser, granted)
    const tabs = [browser, browser.duplicate()].map((tab) => createTokens(tab, record, granted.accessToken))
    await Promise.all(tabs.map((tab) => tab.refresh(granted.accessToken)))
    for (const tab of tabs) {
      const answer = await fetch(`${stack.homeserver}/_matrix/client/v3/account/whoami`, {
        headers: { Authorization: `Bearer ${tab.get()}` },
      })
      expect(answer.status).toBe(200)
    }
  })

  test("R24: after signing out the page is no device any more, and its refresh token is dead", async () => {
    const browser = memoryBrowser(fetch, { page })
    const granted = await signIn(browser, stack, account)
    const record = keep(browser, granted)
    expect(await signOut(browser, record.id)).toBe(true)
    expect((await getDevice(stack, account, granted.deviceId)).status).toBe(404)
    const thief = keep(browser, granted)
    expect(await createTokens(browser, thief).refresh("")).toBeUndefined()
  })
})

test("R27: an OAuth server that refuses our registration is told as such, before the user is sent anywhere", async () => {
  const stack = await startStack({ registration: "refuse" })
  try {
    const starting = authorizationUrl(memoryBrowser(fetch, { page }), stack)
    await expect(starting).rejects.toMatchObject({
      problem: { kind: "registration-refused", issuer: stack.oauth },
    })
  } finally {
    await stack.stop()
  }
})
