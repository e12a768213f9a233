import { test } from "./support/fixtures.ts"
import { ScreenReader } from "./support/screenReader.ts"

test("a device can be linked by the accessibility tree alone, and each step is heard by its heading", async ({
  site,
  account,
  scanWithNewDevice,
}) => {
  const { page } = site
  await page.goto(site.url)
  const reader = await ScreenReader.of(page)
  await reader.hears("heading", "Sign in to link a device")
  await reader.press("button", "Continue")
  await reader.type("Username", account.localpart)
  await reader.type("Password", account.password)
  await reader.press("button", "Sign in")
  await reader.press("button", "Allow")
  await reader.press("button", "Link new device")
  await reader.find("heading", "Unlock your account’s keys")
  await reader.type("Recovery key or passphrase", account.recoveryKey)
  await reader.press("button", "Unlock")

  await reader.hears("heading", "Scan this with your new device")
  await reader.find("image", "QR code to scan with your new device")
  // The one thing that is not for a listener: the other device looks at it.
  const device = scanWithNewDevice(await site.readCode(), { name: "Nova's phone" })

  await reader.find("heading", "Enter the 2 digits from your new device")
  await reader.hears("textbox", "The two digits")
  await reader.type("The two digits", await device.checkCode)
  await reader.press("button", "Continue")
  await reader.hears("heading", "Approve the new device")
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    reader.press("link", /^Open .* \(opens a new tab\)$/),
  ])
  const inTab = await ScreenReader.of(tab)
  await inTab.press("button", "Continue")
  await inTab.press("button", "Allow")
  await reader.hears("heading", "Nova's phone is linked")
  await reader.find("StaticText", "Verified")
  await reader.press("button", "Done")
  await reader.hears("heading", "This page is signed out")
})
