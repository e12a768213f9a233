import { serveNewDevicePage } from "../dev/new-device/serve.ts"
import { expect, test } from "./support/fixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import { consent } from "./support/sitePage.ts"

test('the page "your new phone" reads a screenshot of the code and ends signed in and verified', async ({
  site,
  account,
  stack,
  browser,
}) => {
  const served = await serveNewDevicePage(stack)
  const context = await browser.newContext()
  const phone = await context.newPage()
  await phone.goto(served.url)
  await site.showCode(account)
  await phone
    .getByLabel("Choose a picture")
    .setInputFiles({ name: "code.png", mimeType: "image/png", buffer: await site.page.screenshot() })

  await site.typeCheckCode(await phone.getByLabel("Check code").innerText())
  const tab = await site.openConsent()
  await expect(tab.getByText(await phone.getByLabel("User code").innerText())).toBeVisible()
  await consent(tab, "Allow")

  await expect(phone.getByRole("heading", { name: "Signed in and verified" })).toBeVisible()
  await expect(phone.getByText("Key backup: on")).toBeVisible()
  await expect(site.heading("Your new phone is linked")).toBeVisible()
  const deviceId = await phone.getByRole("code").innerText()
  expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(true)
  await context.close()
  await served.stop()
})
