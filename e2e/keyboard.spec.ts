import type { Locator, Page } from "@playwright/test"
import { expect, test } from "./support/fixtures.ts"

test("a device can be linked with the keyboard alone", async ({ site, account, scanWithNewDevice }) => {
  const { page } = site
  await page.goto(site.url)
  await press(page, page.getByRole("button", { name: "Continue" }))
  await type(page, page.getByLabel("Username"), account.localpart)
  await type(page, page.getByLabel("Password"), account.password)
  await press(page, page.getByRole("button", { name: "Sign in" }))
  await press(page, page.getByRole("button", { name: "Allow", exact: true }))
  await press(page, page.getByRole("button", { name: "Link new device" }))
  await type(page, page.getByLabel("Recovery key or passphrase"), account.recoveryKey)
  await page.keyboard.press("Enter")
  const device = scanWithNewDevice(await site.readCode(), { name: "Nova's phone" })

  await type(page, page.getByLabel("The two digits"), await device.checkCode)
  await page.keyboard.press("Enter")
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    press(page, page.getByRole("link", { name: /^Open / })),
  ])
  await press(tab, tab.getByRole("button", { name: "Continue" }))
  await press(tab, tab.getByRole("button", { name: "Allow", exact: true }))

  await expect(site.heading("Nova's phone is linked")).toBeVisible()
  await press(page, site.button("Done"))
  await expect(site.heading("This page is signed out")).toBeVisible()
})

/** Moves the focus there with Tab, wherever it is; it may be there already. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  const focused = () => target.evaluate((element) => element === document.activeElement)
  for (let tabs = 0; tabs < 40; tabs++) {
    if (await focused()) return
    await page.keyboard.press("Tab")
  }
  throw new Error("the keyboard does not get there")
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await page.keyboard.press("Enter")
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target)
  await page.keyboard.insertText(text)
}
