import type { Page, Route } from "@playwright/test"
import { expect, test } from "./support/fixtures.ts"
import { deviceExists } from "./support/publishedKeys.ts"
import { consent } from "./support/sitePage.ts"

// As strict as the default of the field (R27).
test.use({ stackOptions: { registration: "strict" } })

/** The device that the page is, as its own list of devices tells. */
async function ownDeviceId(page: Page): Promise<string> {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith("/account/whoami") && answer.ok()),
    page.getByRole("button", { name: "Allow" }).first().click(),
  ])
  const { device_id: id }: { device_id: string } = await response.json()
  return id
}

async function toConsent(page: Page, who: { localpart: string; password: string }): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click()
  await page.getByLabel("Username").fill(who.localpart)
  await page.getByLabel("Password").fill(who.password)
  await page.getByRole("button", { name: "Sign in" }).click()
}

test("the page is a device of the user while signed in, and none after signing out", async ({
  site,
  account,
  stack,
}) => {
  await site.page.goto(site.url)
  await toConsent(site.page, account)
  const deviceId = await ownDeviceId(site.page)
  await expect(site.heading("Sign in a new device")).toBeVisible()
  expect(new URL(site.page.url()).href).toBe(site.url)
  expect(await deviceExists(stack.homeserver, account, deviceId)).toBe(true)

  await site.button("Sign out").click()
  await expect(site.heading("This page is signed out")).toBeVisible()
  expect(await deviceExists(stack.homeserver, account, deviceId)).toBe(false)
  await site.page.reload()
  await expect(site.heading("Sign in to link a device")).toBeVisible()
})

test("R11: once the new device is verified the page signs itself out, and the result stays on the screen", async ({
  site,
  account,
  stack,
  scanWithNewDevice,
}) => {
  await site.page.goto(site.url)
  await toConsent(site.page, account)
  const deviceId = await ownDeviceId(site.page)
  await site.startLink()
  await site.unlock(account.recoveryKey)
  const device = scanWithNewDevice(await site.readCode(), { name: "Nova's phone" })
  await site.typeCheckCode(await device.checkCode)
  await consent(await site.openConsent(), "Allow")
  await site.untilVerified()
  await expect.poll(() => deviceExists(stack.homeserver, account, deviceId)).toBe(false)
  await expect(site.heading("Nova's phone is linked")).toBeVisible()
  await site.button("Done").click()
  await expect(site.page.getByText("Your new device is ready")).toBeVisible()
  expect(await deviceExists(stack.homeserver, account, (await device.done).deviceId)).toBe(true)
})

test("declining on the server’s page comes back with words, and nobody is signed in", async ({
  site,
  account,
}) => {
  await site.page.goto(site.url)
  await toConsent(site.page, account)
  await site.button("Don't allow").click()
  await expect(site.page.getByText("You chose not to let this page sign in")).toBeVisible()
  await expect(site.button("Continue")).toBeEnabled()
})

test("coming back from the server’s page by the back button, the user can try again", async ({
  site,
  account,
}) => {
  await site.page.goto(site.url)
  await site.button("Continue").click()
  await site.page.getByLabel("Username").waitFor()
  await site.page.goBack()
  await expect(site.button("Continue")).toBeEnabled()
  await toConsent(site.page, account)
  await site.button("Allow").first().click()
  await expect(site.heading("Sign in a new device")).toBeVisible()
})

test("R24: another tab is signed in only after “stay signed in”", async ({ site, account, context }) => {
  await site.signIn(account)
  const other = await context.newPage()
  await other.goto(site.url)
  await expect(other.getByRole("heading", { name: "Sign in to link a device" })).toBeVisible()

  await other.getByLabel("Stay signed in on this computer").check()
  await other.getByRole("button", { name: "Continue" }).click()
  await other.getByRole("button", { name: "Allow" }).first().click()
  await other.getByRole("button", { name: "Link new device" }).waitFor()
  const third = await context.newPage()
  await third.goto(site.url)
  await expect(third.getByRole("button", { name: "Link new device" })).toBeVisible()
})

test("R24: two tabs of one sign-in reload again and again, and neither ends it for the other", async ({
  site,
  account,
  context,
}) => {
  await site.page.goto(site.url)
  await site.page.getByLabel("Stay signed in on this computer").check()
  await toConsent(site.page, account)
  await site.button("Allow").first().click()
  await site.button("Link new device").waitFor()
  const other = await context.newPage()
  const tabs = [site.page, other]
  await other.goto(site.url)
  // The first time at once, while the second tab is still being signed in; what it gets then comes from the first.
  await other.reload()
  for (const _ of [1, 2, 3]) {
    for (const tab of tabs) await expect(tab.getByRole("button", { name: "Link new device" })).toBeVisible()
    await Promise.all(tabs.map((tab) => tab.reload()))
  }
  for (const tab of tabs) await expect(tab.getByRole("button", { name: "Link new device" })).toBeVisible()
})

test("R24: a second reload that cuts off a strict server’s answer costs a new sign-in, and says so", async ({
  site,
  account,
}) => {
  const { page } = site
  await site.signIn(account)
  // The server has used up the refresh token, and the page is gone before the next one arrives.
  const usedUp = new Promise<void>((resolve, reject) => {
    const loseAnswer = (route: Route) => route.fetch().then(() => resolve(), reject)
    void page.route("**/oauth2/token", loseAnswer, { times: 1 })
  })
  await page.reload()
  await usedUp
  await page.reload()
  await expect(site.heading("This page is signed out")).toBeVisible()
  await site.button("Sign in again").click()
  await site.button("Continue").click()
  await site.button("Allow").first().click()
  await expect(site.button("Link new device")).toBeVisible()
})

test("only one tab links a device; the other says so, and goes on when that one is done", async ({
  site,
  account,
  context,
}) => {
  await site.page.goto(site.url)
  await site.page.getByLabel("Stay signed in on this computer").check()
  await toConsent(site.page, account)
  await site.button("Allow").first().click()
  await site.startLink()
  await expect(site.heading("Unlock your account’s keys")).toBeVisible()

  const other = await context.newPage()
  await other.goto(site.url)
  await other.getByRole("button", { name: "Link new device" }).click()
  await expect(other.getByRole("heading", { name: "Another tab is linking a device" })).toBeVisible()
  await site.button("Cancel").click()
  await expect(other.getByRole("heading", { name: "Unlock your account’s keys" })).toBeVisible()
})

test("R26: the page refuses to run inside another page", async ({ site }) => {
  const { page } = site
  // As on a static host: without the header, the page's own check is all there is.
  await page.route(site.url, async (route) => {
    const response = await route.fetch()
    const { "content-security-policy": _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await page.route("**/outer", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<iframe src="${site.url}" width="600" height="600"></iframe>`,
    }),
  )
  await page.goto(`${site.url}outer`)
  const frame = page.frameLocator("iframe")
  await expect(frame.getByRole("heading", { name: "Open this page by itself" })).toBeVisible()
  await expect(frame.getByRole("button")).toHaveCount(0)
})

test("R26: the policy is in the header, with what only a header can say, and in the page itself", async ({
  site,
}) => {
  const response = await site.page.goto(site.url)
  expect(response?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'")
  const meta = site.page.locator("meta[http-equiv=Content-Security-Policy]")
  await expect(meta).toHaveAttribute("content", /default-src 'none'.*require-trusted-types-for 'script'/)
})
