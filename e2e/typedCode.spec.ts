import { expect, test } from "./support/fixtures.ts"
import { consent } from "./support/sitePage.ts"

// What Matrix Authentication Service does by default: the consent page does not know which device asks.
test.use({ stackOptions: { verificationUriComplete: false } })

test("the user is told beforehand, types the code that the new device shows, and the device is linked", async ({
  site,
  account,
  scanWithNewDevice,
}) => {
  const device = scanWithNewDevice(await site.showCode(account), { name: "Nova's phone" })
  await site.typeCheckCode(await device.checkCode)
  await expect(site.page.getByText("Type the code there")).toBeVisible()

  const tab = await site.openConsent()
  await tab.getByRole("textbox").fill((await device.grant).userCode)
  await tab.getByRole("button", { name: "Continue" }).click()
  await consent(tab, "Allow")

  await expect(site.heading("Nova's phone is linked")).toBeVisible()
  expect((await device.done).crossSigned).toBe(true)
})
