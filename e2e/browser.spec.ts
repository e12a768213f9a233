import { expect, test } from "./support/fixtures.ts"
import { placeInHistory } from "./support/history.ts"
import { isOpen, watchSessions } from "./support/sessions.ts"
import { consent } from "./support/sitePage.ts"

test.use({ codes: ["msc4388-spec"] })

const home = "Sign in a new device"
const unlockHeading = "Unlock your account’s keys"

test("back is Cancel while a code is shown, then closes the wizard, and never leaves the site", async ({
  site,
  account,
}) => {
  const { page } = site
  await site.signIn(account)
  const atHome = await placeInHistory(page)
  await site.startLink()
  await site.heading(unlockHeading).waitFor()
  await page.goBack()
  await expect(site.heading(home)).toBeVisible()

  const sessions = watchSessions(page)
  await site.startLink()
  await site.unlock(account.recoveryKey)
  await site.readCode()
  await page.goBack()
  await site.expectStopped("You cancelled")
  await expect.poll(() => Promise.all(sessions.made.map(isOpen))).toEqual([false])
  await page.goBack()
  await expect(site.heading(home)).toBeVisible()
  await expect.poll(async () => (await placeInHistory(page)).behind).toBe(atHome.behind)
})

test("back during a link cancels it, and the new device is told", async ({
  site,
  account,
  scanWithNewDevice,
}) => {
  const device = scanWithNewDevice(await site.showCode(account))
  await site.typeCheckCode(await device.checkCode)
  await expect(site.heading("Approve the new device")).toBeVisible()
  await site.page.goBack()
  await site.expectStopped("You cancelled")
  await expect(device.done).rejects.toMatchObject({ reason: "user_cancelled" })
})

test("leaving the wizard by its own buttons leaves nothing in the history, and forward does nothing", async ({
  site,
  account,
}) => {
  const { page } = site
  await site.signIn(account)
  const { behind } = await placeInHistory(page)
  const isHome = async () => (await placeInHistory(page)).behind === behind
  await site.startLink()
  await site.heading(unlockHeading).waitFor()
  await expect.poll(isHome).toBe(false)
  await site.button("Cancel").click()
  await expect.poll(isHome).toBe(true)
  await page.goForward()
  await expect.poll(isHome).toBe(true)
  await expect(site.heading(home)).toBeVisible()

  await site.startLink()
  await site.unlock(account.recoveryKey)
  await site.readCode()
  await site.button("Cancel").click()
  await site.button("Close").click()
  await expect(site.heading(home)).toBeVisible()
  await expect.poll(isHome).toBe(true)
})

test("R1: a reload while a code is shown deletes its session, and leads home with nothing to press through", async ({
  site,
  account,
}) => {
  const { page } = site
  await site.signIn(account)
  const { behind } = await placeInHistory(page)
  const sessions = watchSessions(page)
  await site.startLink()
  await site.unlock(account.recoveryKey)
  await site.readCode()
  // Its address is known from the first look into it.
  await expect.poll(() => sessions.made.length).toBe(1)
  await page.reload()
  await expect(site.heading(home)).toBeVisible()
  await expect.poll(() => Promise.all(sessions.made.map(isOpen))).toEqual([false])
  await expect.poll(async () => (await placeInHistory(page)).behind).toBe(behind)
})

test("R1, R24: a reload during a link leads home, its keys are forgotten, and its session is left to the new device", async ({
  site,
  account,
  scanWithNewDevice,
}) => {
  const sessions = watchSessions(site.page)
  const device = scanWithNewDevice(await site.showCode(account))
  await site.typeCheckCode(await device.checkCode)
  await expect(site.heading("Approve the new device")).toBeVisible()
  await site.page.reload()
  await expect(site.heading(home)).toBeVisible()
  expect(await Promise.all(sessions.made.map(isOpen))).toContain(true)
  await site.startLink()
  await expect(site.heading(unlockHeading)).toBeVisible()
})

test("R18: no window is opened by itself; with pop-ups blocked the address is copied and opened by hand", async ({
  site,
  account,
  context,
  scanWithNewDevice,
}) => {
  const { page } = site
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await context.addInitScript(() => {
    Object.defineProperty(window, "openedByScript", { value: [] })
    window.open = (url) => {
      const { openedByScript } = window as Window & { openedByScript?: unknown[] }
      openedByScript?.push(String(url))
      return null
    }
  })
  const device = scanWithNewDevice(await site.showCode(account))
  await site.typeCheckCode(await device.checkCode)
  await site.page.getByText("Other ways to open it").click()
  await site.button("Copy the address").click()
  await expect(site.heading("Finish in the other tab")).toBeVisible()
  expect(context.pages()).toHaveLength(1)
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(await page.evaluate(() => Reflect.get(window, "openedByScript"))).toEqual([])

  const tab = await context.newPage()
  await tab.goto(address)
  await consent(tab, "Allow")
  await expect(site.heading(/ is linked$/)).toBeVisible()
  await device.done
  expect(await page.evaluate(() => Reflect.get(window, "openedByScript"))).toEqual([])
})

for (const hours of [5, -5]) {
  test(`a machine clock that is ${hours} hours off changes nothing`, async ({
    site,
    account,
    context,
    scanWithNewDevice,
  }) => {
    await context.addInitScript((shift) => {
      const RightDate = Date
      window.Date = class extends RightDate {
        constructor(...given: unknown[]) {
          super(...((given.length > 0 ? given : [RightDate.now() + shift]) as [number]))
        }
        static override now = () => RightDate.now() + shift
      } as DateConstructor
    }, hours * 3_600_000)
    const device = scanWithNewDevice(await site.showCode(account))
    await site.typeCheckCode(await device.checkCode)
    await consent(await site.openConsent(), "Allow")
    await expect(site.heading(/ is linked$/)).toBeVisible()
    await site.untilVerified()
  })
}
