import { expect, test } from "./support/fixtures.ts"
import { isOpen, watchSessions } from "./support/sessions.ts"
import { openWaitingTab, signInToStay } from "./support/secondTab.ts"

test.use({ codes: ["msc4388-spec"] })

const takenOver = "Another tab has taken over"
const unlockHeading = "Unlock your account’s keys"

test("a tab takes the link over from another one, whose code is gone from the server, and gives it back", async ({
  site,
  account,
  context,
}) => {
  await signInToStay(site, account)
  const sessions = watchSessions(site.page)
  await site.startLink()
  await site.unlock(account.recoveryKey)
  await site.readCode()
  const other = await openWaitingTab(context, site)

  await other.button("Take over").click()
  await expect(site.heading(takenOver)).toBeVisible()
  await expect(other.heading(unlockHeading)).toBeVisible()
  await expect.poll(() => Promise.all(sessions.made.map(isOpen))).not.toContain(true)

  await site.button("Take it back").click()
  await expect(site.heading(unlockHeading)).toBeVisible()
  await expect(other.heading(takenOver)).toBeVisible()
  await other.button("Cancel").click()
  await expect(other.button("Link new device")).toBeVisible()
  await site.unlock(account.recoveryKey)
  await site.readCode()
})

test("a link that is under way when another tab takes over ends at once, and the new device is told", async ({
  site,
  account,
  context,
  scanWithNewDevice,
}) => {
  await signInToStay(site, account)
  await site.startLink()
  await site.unlock(account.recoveryKey)
  const device = scanWithNewDevice(await site.readCode())
  await site.typeCheckCode(await device.checkCode)
  await expect(site.heading("Approve the new device")).toBeVisible()
  const other = await openWaitingTab(context, site)

  await other.button("Take over").click()
  await expect(site.heading(takenOver)).toBeVisible()
  await expect(device.done).rejects.toMatchObject({ reason: "user_cancelled" })
  // And the tab that took over can link.
  await other.unlock(account.recoveryKey)
  const second = scanWithNewDevice(await other.readCode())
  await other.typeCheckCode(await second.checkCode)
  await expect(other.heading("Approve the new device")).toBeVisible()
})

test("a tab that goes away in the middle of a link leaves it to the one that waits", async ({
  site,
  account,
  context,
}) => {
  await signInToStay(site, account)
  await site.startLink()
  await expect(site.heading(unlockHeading)).toBeVisible()
  const other = await openWaitingTab(context, site)
  await site.page.close()
  await expect(other.heading(unlockHeading)).toBeVisible()
})
