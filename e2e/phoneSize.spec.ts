import { expect, test } from "./support/fixtures.ts"
import { consent } from "./support/sitePage.ts"

test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true })

test("a whole link on a phone: what has to be pressed is in sight, and nothing has to be scrolled sideways", async ({
  site,
  account,
  scanWithNewDevice,
}) => {
  const { page } = site
  const device = scanWithNewDevice(await site.showCode(account), { name: "Nova's tablet" })
  const digits = await device.checkCode
  await expect(page.getByLabel("The two digits")).toBeInViewport()
  await site.typeCheckCode(digits)
  await expect(page.getByRole("link", { name: /^Open / })).toBeInViewport()
  const tab = await site.openConsent()
  await consent(tab, "Allow")
  await site.untilVerified()
  await expect(site.heading("Nova's tablet is linked")).toBeInViewport()
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
})
