import { lifecycleOf } from "./support/lifecycle.ts"
import { expect, test } from "./support/realTabs.ts"
import { openWaitingTab, signInToStay } from "./support/secondTab.ts"
import { isOpen, watchSessions } from "./support/sessions.ts"
import { consent } from "./support/sitePage.ts"

test("R20: no new code is made, and none is listened to, while nobody can see the page, and one at once when somebody can", async ({
  site,
  account,
  context,
}) => {
  const { page } = site
  const sessions = watchSessions(page)
  await site.showCode(account)
  expect(sessions.creations()).toBe(1)
  const cover = await context.newPage()
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe("hidden")
  // Its time on the screen is over; hidden, the page asks nobody for anything.
  const before = sessions.polls()
  await expect(page.getByText("Making a new code")).toBeAttached({ timeout: 30_000 })
  expect(sessions.polls()).toBeLessThanOrEqual(before + 1)
  expect(sessions.creations()).toBe(1)

  await cover.close()
  await page.bringToFront()
  await expect.poll(() => sessions.creations()).toBe(2)
})

test("a tab that is frozen while its code is scanned goes on when the user comes back", async ({
  site,
  account,
  context,
  scanWithNewDevice,
}) => {
  const { page } = site
  const qr = await site.showCode(account)
  await context.newPage()
  const lifecycle = await lifecycleOf(page)
  await lifecycle.freeze()
  const device = scanWithNewDevice(qr)
  await lifecycle.wake()
  await site.typeCheckCode(await device.checkCode)
  await consent(await site.openConsent(), "Allow")
  await page.bringToFront()
  await expect(site.heading(/ is linked$/)).toBeVisible()
  await device.done
})

test("a frozen tab can be taken over too, and ends its link when it wakes up", async ({
  site,
  account,
  context,
}) => {
  await signInToStay(site, account)
  const sessions = watchSessions(site.page)
  await site.startLink()
  await site.unlock(account.recoveryKey)
  await site.readCode()
  await expect.poll(() => sessions.made.length).toBe(1)
  const other = await openWaitingTab(context, site)
  const lifecycle = await lifecycleOf(site.page)
  await lifecycle.freeze()
  await other.button("Take over").click()
  await expect(other.heading("Unlock your account’s keys")).toBeVisible()
  const made = sessions.made.length
  expect(await site.heading("Another tab has taken over").count()).toBe(0)

  await lifecycle.wake()
  await expect(site.heading("Another tab has taken over")).toBeVisible()
  await expect.poll(() => Promise.all(sessions.made.map(isOpen))).not.toContain(true)
  expect(sessions.made.length).toBe(made)
})

test("a link goes on after a visit to the consent page in the same tab, because the browser kept the page as it was", async ({
  site,
  account,
  scanWithNewDevice,
}) => {
  const { page } = site
  const device = scanWithNewDevice(await site.showCode(account))
  await site.typeCheckCode(await device.checkCode)
  const address = await page.getByRole("link", { name: /^Open / }).getAttribute("href")
  await page.goto(address ?? "")
  await page.getByRole("button", { name: "Continue" }).waitFor()
  await page.goBack({ waitUntil: "commit" })
  await expect(site.heading("Approve the new device")).toBeVisible()
  await consent(await site.openConsent(), "Allow")
  await page.bringToFront()
  await expect(site.heading(/ is linked$/)).toBeVisible()
  await device.done
})
