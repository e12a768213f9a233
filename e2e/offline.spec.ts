import { expect, test } from "./support/fixtures.ts"
import { watchSessions } from "./support/sessions.ts"
import { consent } from "./support/sitePage.ts"

test.use({ codes: ["msc4388-spec"] })

test("a code that is shown while the computer goes offline and back is still good", async ({
  site,
  account,
  context,
  scanWithNewDevice,
}) => {
  const sessions = watchSessions(site.page)
  const qr = await site.showCode(account)
  await context.setOffline(true)
  const failed = sessions.polls()
  await expect.poll(() => sessions.polls()).toBeGreaterThan(failed + 1)
  expect(await site.readCode()).toEqual(qr)
  const device = scanWithNewDevice(qr)
  await context.setOffline(false)
  await site.typeCheckCode(await device.checkCode)
  await expect(site.heading("Approve the new device")).toBeVisible()
  expect(sessions.made).toHaveLength(1)
})

test("a link whose computer goes offline at every step goes on by itself when it is back", async ({
  site,
  account,
  context,
  scanWithNewDevice,
}) => {
  let failed = 0
  site.page.on("requestfailed", () => failed++)
  /** Offline until a few requests have failed: looks into the session, or at the homeserver where the new device had spoken before. */
  const interrupted = async (act: () => Promise<void>) => {
    await context.setOffline(true)
    await act()
    const before = failed
    await expect.poll(() => failed).toBeGreaterThan(before + 1)
    await context.setOffline(false)
  }
  const device = scanWithNewDevice(await site.showCode(account))
  const digits = await device.checkCode
  await site.heading("Enter the 2 digits from your new device").waitFor()
  await interrupted(() => site.typeCheckCode(digits))
  await expect(site.heading("Approve the new device")).toBeVisible()
  const tab = await site.openConsent()
  await expect(site.heading("Finish in the other tab")).toBeVisible()
  await tab.getByRole("button", { name: "Continue" }).waitFor()
  await interrupted(async () => undefined)
  await consent(tab, "Allow")
  await expect(site.heading(/ is linked$/)).toBeVisible()
  await site.untilVerified()
  expect(await device.done).toMatchObject({ crossSigned: true })
})

test("a link that is gone when the computer wakes up was not finished in time; nobody is accused of closing it", async ({
  site,
  account,
  scanWithNewDevice,
}) => {
  const sessions = watchSessions(site.page)
  // What it has to say would be waited with, unread, until the digits are typed, and nobody would look for more.
  const device = scanWithNewDevice(await site.showCode(account), { alter: () => undefined })
  await device.checkCode
  await site.heading("Enter the 2 digits from your new device").waitFor()
  device.stop()
  // The monotonic clocks of some browsers stand still meanwhile.
  await site.page.evaluate(() => {
    const awake = Date.now
    Date.now = () => awake() + 600_000
  })
  await Promise.all(sessions.made.map((session) => fetch(session, { method: "DELETE" })))
  await site.expectStopped("The link was not finished in time")
})
