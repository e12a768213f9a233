import type { Page } from "@playwright/test"
import type { Account, Stack } from "../../dev/stack/startStack.ts"
import { devicesOf } from "./devicesOf.ts"
import { expect, test } from "./fixtures.ts"
import { look } from "./look.ts"
import type { SitePage } from "./sitePage.ts"

const list = (page: Page) => page.getByRole("list", { name: "Your devices" })
const row = (page: Page, name: string) => list(page).getByRole("listitem").filter({ hasText: name })

async function openDevices(site: SitePage, account: Account): Promise<void> {
  await site.signIn(account)
  await site.page.goto(`${site.url}#/devices`)
  await expect(list(site.page)).toBeVisible()
}

/** The user comes back to the tab. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")))

/** Another app of the user, without encryption, with this name. */
async function signInApp(stack: Stack, account: Account, name: string) {
  const { deviceId, accessToken, refreshToken = "", clientId = "" } = await stack.signIn(account)
  const request = (method: string, path: string, body: object) =>
    fetch(`${stack.homeserver}/_matrix/client/v3${path}`, {
      method,
      headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    })
  await request("PUT", `/devices/${deviceId}`, { display_name: name })
  // What the account's own page does.
  const signOut = () =>
    fetch(`${stack.oauth}oauth2/revoke`, {
      method: "POST",
      body: new URLSearchParams({ client_id: clientId, token: refreshToken }),
    })
  return { deviceId, signOut }
}

/** What the devices page does on each kind of homeserver. */
export function testDevicesPage(auth: "oauth" | "password"): void {
  test("three devices are told apart, and one gets another name", async ({ site, account, stack }) => {
    const { page } = site
    const { deviceId } = await signInApp(stack, account, "Tablet")
    await openDevices(site, account)
    await expect(list(page).getByRole("listitem")).toHaveCount((await devicesOf(stack, account)).size)
    await expect(list(page).getByRole("listitem").first()).toContainText("This page")
    await expect(row(page, "Tablet")).toContainText("No encryption")
    await expect(row(page, account.deviceId)).toContainText("Verified")
    await look(page, "three devices")

    await site.button("Manage Tablet").click()
    await expect(page.getByRole("heading", { level: 3, name: "Tablet" })).toBeFocused()
    await expect(page.getByText(deviceId, { exact: true })).toBeVisible()
    await look(page, "one device")
    await page.getByLabel("Name").fill("Kitchen tablet")
    await page.keyboard.press("Enter")
    await expect(page.getByText("Saved", { exact: true })).toBeVisible()
    await site.button("All devices").click()
    await expect(site.button("Manage Kitchen tablet")).toBeFocused()
    expect((await devicesOf(stack, account)).get(deviceId)).toBe("Kitchen tablet")
  })

  test("a sign-in that the user did not begin here is told when they come back, and is gone once it is signed out", async ({
    site,
    account,
    stack,
  }) => {
    const { page } = site
    await openDevices(site, account)
    const stranger = await signInApp(stack, account, "Stranger")
    await comeBack(page)
    await expect(page.getByText("Stranger has just been signed in to your account")).toBeVisible()
    await look(page, "an unknown device")
    await site.button("Look at it").click()
    await site.button("Sign that device out").click()
    if (auth === "oauth") {
      const link = page.getByRole("link", { name: /^Open / })
      const address = new URL((await link.getAttribute("href")) ?? "")
      expect(Object.fromEntries(address.searchParams)).toEqual({
        action: "org.matrix.device_delete",
        device_id: stranger.deviceId,
      })
      const [tab] = await Promise.all([page.context().waitForEvent("page"), link.click()])
      await tab.close()
      // What the account's own page does.
      await stranger.signOut()
      await site.button("I have done it there").click()
    } else {
      await page.getByLabel("Your account’s password").fill(account.password)
      await site.button("Sign it out").click()
      await expect(page.getByText("It is signed out", { exact: true })).toBeVisible()
    }
    await site.button("All devices").click()
    await expect(row(page, stranger.deviceId)).toBeHidden()
    await expect(page.getByText(/has just been signed in/)).toBeHidden()
    expect((await devicesOf(stack, account)).has(stranger.deviceId)).toBe(false)
  })

  test("of 5,000 devices only those in sight are drawn, and each is found", async ({
    site,
    account,
    stack,
  }) => {
    const { page } = site
    await stack.addDevices(account.userId, 5000)
    await openDevices(site, account)
    const { size } = await devicesOf(stack, account)
    await expect(page.getByText(`${size.toLocaleString("en")} devices`, { exact: true })).toBeVisible()
    const rows = list(page).getByRole("listitem")
    expect(await rows.count()).toBeLessThan(50)
    await expect(rows.first()).toContainText("This page")
    await expect(rows.first()).toHaveAttribute("aria-setsize", String(size))

    // Rows are measured as they come into sight, so the end moves.
    await expect(async () => {
      await list(page).evaluate((element) => element.parentElement?.scrollTo(0, element.scrollHeight))
      await expect(row(page, "Old app 5000")).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(row(page, "Old app 5000")).toContainText("No encryption")
    expect(await rows.count()).toBeLessThan(50)
    await look(page, "5,000 devices")

    await page.getByLabel("Search by name or ID").fill("old0004711")
    await expect(page.getByText("1 device found", { exact: true })).toBeVisible()
    await site.button("Manage Old app 4711").click()
    await site.button("All devices").click()
    await page.getByLabel("Search by name or ID").fill("")
    await page.getByLabel("Sort by").selectOption("Name")
    await expect(rows.nth(1)).toContainText("OLD0000001")
  })
}
