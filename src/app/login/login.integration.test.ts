import { afterAll, beforeAll, expect, test } from "vitest"

import { type Account, type Stack, startStack } from "../../../dev/stack/startStack.ts"
import { signInAt } from "../oauth/signInAt.ts"
import { signOut } from "../session/end.ts"
import { keep } from "../session/keep.ts"
import { readSignIn } from "../session/record.ts"
import { createTokens } from "../session/tokens.ts"
import { type MemoryBrowser, memoryBrowser } from "../testing/memoryBrowser.ts"
import { logIn } from "./logIn.ts"

let stack: Stack
let account: Account
beforeAll(async () => {
  stack = await startStack({ auth: "password", sso: true })
  account = await stack.createUser({ keys: "none" })
})
afterAll(() => stack.stop())

async function offered(browser: MemoryBrowser) {
  const answer = await signInAt(browser, stack.homeserver, { clientId: {} }, false)
  if (!answer.ok || !("offer" in answer)) throw new Error("nothing was offered")
  return answer.offer
}

async function signedIn(browser: MemoryBrowser) {
  const proof = { kind: "password", user: account.localpart, password: account.password } as const
  const result = await logIn(browser, await offered(browser), proof, "Page (Test)")
  if (!result.ok) throw new Error(result.problem.kind)
  return { loggedIn: result.loggedIn, record: keep(browser, result.loggedIn) }
}

const whoAmI = async (accessToken: string): Promise<number> => {
  const headers = { Authorization: `Bearer ${accessToken}` }
  return (await fetch(`${stack.homeserver}/_matrix/client/v3/account/whoami`, { headers })).status
}

test("a homeserver without OAuth offers passwords, and the pages of its own by name", async () => {
  expect(await offered(memoryBrowser(fetch))).toEqual({
    baseUrl: stack.homeserver,
    password: true,
    providers: [{ id: "oidc-development", name: "the development server" }],
    userName: "",
    stay: false,
  })
})

test("a wrong password and a wrong login token are told as such", async () => {
  const browser = memoryBrowser(fetch)
  const offer = await offered(browser)
  const user = account.localpart
  const wrong = { ok: false, problem: { kind: "wrong" } }
  expect(await logIn(browser, offer, { kind: "password", user, password: "no" }, "Page")).toEqual(wrong)
  expect(await logIn(browser, offer, { kind: "token", token: "syl_made_up" }, "Page")).toEqual(wrong)
})

test("R24: two tabs that refresh at once leave the sign-in alive", async () => {
  const browser = memoryBrowser(fetch)
  const { loggedIn, record } = await signedIn(browser)
  expect(record).toMatchObject({ userId: account.userId, credential: { kind: "refresh-token" } })
  const tabs = [browser, browser.duplicate()].map((tab) => createTokens(tab, record, loggedIn.accessToken))
  await Promise.all(tabs.map((tab) => tab.refresh(loggedIn.accessToken)))
  for (const tab of tabs) {
    expect(tab.get()).not.toBe(loggedIn.accessToken)
    expect(await whoAmI(tab.get())).toBe(200)
  }
  expect(readSignIn(browser, record.id)?.generation).toBe(1)
})

test("R24: after signing out the page is no device any more, and neither of its tokens works", async () => {
  const browser = memoryBrowser(fetch)
  const { loggedIn, record } = await signedIn(browser)
  expect(await signOut(browser, record.id)).toBe(true)
  expect(await whoAmI(loggedIn.accessToken)).toBe(401)
  const thief = createTokens(browser, keep(browser, loggedIn))
  expect(await thief.refresh("")).toBeUndefined()
  expect(await thief.ended).toBe("ended")
})
