import { codePicture } from "./support/codePicture.ts"
import { look } from "./support/look.ts"
import { expect, test } from "./support/scanFixtures.ts"

test("axe finds nothing on any screen on the way from a scan to the consent, in light and dark", async ({
  site,
  account,
  stack,
  known,
  film,
  showByNewDevice,
}) => {
  const { page } = site
  const rendezvous = stack.homeserver.replace("127.0.0.1", "localhost")
  known.add(rendezvous)
  await site.showCode(account)
  await site.button("Scan its code instead").click()
  await expect(site.button("I have my new device here")).toBeEnabled()
  await look(page, "warning")
  await film(codePicture(new TextEncoder().encode("https://matrix.org")))
  await site.button("I have my new device here").click()
  await page.getByRole("alert").waitFor()
  await look(page, "camera, wrong code")
  const device = showByNewDevice({ dialect: "msc4388", rendezvous })
  await film(codePicture(await device.qr))
  const digits = await site.shownCheckCode()
  await look(page, "check code, at another server")
  await device.typeCheckCode(digits)
  await site.heading("Approve the new device").waitFor()
  await look(page, "consent")
})

test("axe finds nothing on the screen that has no camera, in light and dark", async ({ site, account }) => {
  await site.startScan(account)
  await site.heading("No camera was found").waitFor()
  await look(site.page, "no camera")
  await site.usePicture(codePicture(new TextEncoder().encode("https://matrix.org")))
  await site.page.getByRole("alert").waitFor()
  await look(site.page, "no camera, wrong picture")
})
