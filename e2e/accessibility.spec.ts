import { expect, test } from "./support/fixtures.ts"
import { look } from "./support/look.ts"
import { consent } from "./support/sitePage.ts"

// The longer life of these sessions leaves time to look at every screen.
test.use({ codes: ["msc4388-spec"] })

test("axe finds nothing on any screen on the way to a linked device, in light and dark", async ({
  site,
  account,
  scanWithNewDevice,
}) => {
  const { page } = site
  await page.goto(site.url)
  await site.heading("Sign in to link a device").waitFor()
  await look(page, "sign in")
  await site.signIn(account)
  await look(page, "home")
  await site.startLink()
  await site.heading("Unlock your account’s keys").waitFor()
  await look(page, "unlock")
  await site.unlock("EsTc not a recovery key")
  await page.getByRole("alert").waitFor()
  await look(page, "unlock, wrong key")
  await site.unlock(account.recoveryKey)
  const qr = await site.readCode()
  await look(page, "code")
  const device = scanWithNewDevice(qr)
  await site.heading("Enter the 2 digits from your new device").waitFor()
  await look(page, "check code")
  const right = await device.checkCode
  await site.typeCheckCode(right === "42" ? "43" : "42")
  await page.getByText("2 tries are left").waitFor()
  await look(page, "check code, wrong")
  await site.typeCheckCode(right)
  await site.heading("Approve the new device").waitFor()
  await look(page, "consent")
  const tab = await site.openConsent()
  await site.heading("Finish in the other tab").waitFor()
  await look(page, "waiting for consent")
  await consent(tab, "Allow")
  await expect(site.heading(/ is linked$/)).toBeVisible()
  await look(page, "linked")
  await site.button("Done").click()
  await site.heading("This page is signed out").waitFor()
  await look(page, "signed out")
})

test("axe finds nothing on the screen of a link that was cancelled, in light and dark", async ({
  site,
  account,
}) => {
  await site.showCode(account)
  await site.button("Cancel").click()
  await site.expectStopped("You cancelled")
  await look(site.page, "cancelled")
})
