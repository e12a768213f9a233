import type { Request } from "@playwright/test"
import type { Account } from "../dev/stack/startStack.ts"
import { databases, makeCryptoStore } from "./support/cryptoStores.ts"
import { devicesOf } from "./support/devicesOf.ts"
import { expect, test } from "./support/loginTokenFixtures.ts"
import { look } from "./support/look.ts"
import type { SitePage } from "./support/sitePage.ts"

test.use({ loadsWasm: false })

async function enter(site: SitePage, account: Account, password = account.password): Promise<void> {
  await site.page.getByLabel("Username or Matrix ID").fill(account.localpart)
  await site.page.getByLabel("Password").fill(password)
  await site.page.keyboard.press("Enter")
}

async function openLogin(site: SitePage): Promise<void> {
  await site.page.goto(site.url)
  await site.button("Continue").click()
  await site.heading(/^Sign in at 127\.0\.0\.1/).waitFor()
}

const tokenOf = (requests: readonly Request[]): string =>
  requests.map((request) => request.headers()["authorization"]?.replace("Bearer ", "")).findLast(Boolean) ??
  ""

const whoAmI = async (homeserver: string, token: string): Promise<number> =>
  (
    await fetch(`${homeserver}/_matrix/client/v3/account/whoami`, {
      headers: { Authorization: `Bearer ${token}` },
    })
  ).status

test("a wrong password can be tried again, and the page is then a device of its own in the user's list", async ({
  site,
  account,
  stack,
}) => {
  const before = await devicesOf(stack, account)
  await openLogin(site)
  await look(site.page, "password")
  await enter(site, account, "not-the-password")
  await expect(site.page.getByRole("alert")).toContainText("not right")
  await look(site.page, "password, wrong")
  await expect(site.page.getByLabel("Password")).toHaveValue("")
  await expect(site.page.getByLabel("Password")).toBeFocused()
  expect(await devicesOf(stack, account)).toEqual(before)

  await enter(site, account)
  await site.heading("Sign in a new device").waitFor()
  await expect(site.page.getByText(account.userId, { exact: true })).toBeVisible()
  const devices = await devicesOf(stack, account)
  expect([...devices.values()]).toContain("Link new device (Chrome)")
})

test("R24: a reload keeps the sign-in, and neither the password nor an access token is in any storage", async ({
  site,
  account,
  traffic,
}) => {
  await site.signIn(account)
  const first = tokenOf(traffic.requests)
  await site.page.reload()
  await site.heading("Sign in a new device").waitFor()
  const stored = await site.page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  )
  for (const secret of [account.password, first, tokenOf(traffic.requests)]) {
    expect(secret).not.toBe("")
    expect(stored).not.toContain(secret)
  }
})

test("R24, R25: signing out removes the device, kills its token, and deletes its crypto store", async ({
  site,
  account,
  stack,
  traffic,
}) => {
  const before = await devicesOf(stack, account)
  await site.signIn(account)
  const names = await makeCryptoStore(site.page)
  expect((await databases(site.page)).toSorted()).toEqual(names.toSorted())
  await expect.poll(() => tokenOf(traffic.requests)).not.toBe("")
  const token = tokenOf(traffic.requests)
  expect(await whoAmI(stack.homeserver, token)).toBe(200)

  await site.button("Sign out").click()
  await expect(site.heading("This page is signed out")).toBeVisible()
  await expect(site.page.getByText("no longer a device of your account")).toBeVisible()
  expect(await whoAmI(stack.homeserver, token)).toBe(401)
  expect(await devicesOf(stack, account)).toEqual(before)
  expect(await databases(site.page)).toEqual([])
  expect(await site.page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})

test("R25: a page that was removed from the user's devices elsewhere says so, and deletes its crypto store", async ({
  site,
  account,
  stack,
}) => {
  const before = await devicesOf(stack, account)
  await site.signIn(account)
  await makeCryptoStore(site.page)
  const [page] = [...(await devicesOf(stack, account)).keys()].filter((id) => !before.has(id))
  const remove = (auth?: unknown) =>
    fetch(`${stack.homeserver}/_matrix/client/v3/devices/${page}`, {
      method: "DELETE",
      headers: { Authorization: `Bearer ${account.accessToken}` },
      body: JSON.stringify({ auth }),
    })
  const { session }: { session: string } = await (await remove()).json()
  const identifier = { type: "m.id.user", user: account.localpart }
  const removed = await remove({ type: "m.login.password", identifier, password: account.password, session })
  expect(removed.status).toBe(200)

  await site.page.reload()
  await expect(site.page.getByText("Your server or another tab ended this sign-in")).toBeVisible()
  await expect.poll(() => databases(site.page)).toEqual([])
})

test("an answer of a login page that this tab did not ask for is taken out of the address and refused", async ({
  site,
  traffic,
}) => {
  await site.page.goto(`${site.url}?state=guessed&loginToken=somebody-elses`)
  await expect(site.page.getByRole("alert")).toContainText("does not belong to a sign-in")
  expect(site.page.url()).toBe(site.url)
  expect(traffic.requests.filter((request) => request.method() === "POST")).toEqual([])
})
