import { showNewDevice } from "../dev/new-device/showNewDevice.ts"
import { startStack } from "../dev/stack/startStack.ts"
import { codePicture } from "./support/codePicture.ts"
import { expect, test } from "./support/loginTokenFixtures.ts"

for (const dialect of ["msc4108-2024", "msc4388"] as const) {
  test(`on a homeserver without OAuth, the code of a new device that needs it (${dialect}) is said not to work there`, async ({
    site,
    account,
  }) => {
    // A new device may meet us anywhere: here at a homeserver that can do more than ours.
    const elsewhere = await startStack({ rendezvous: { msc4388: "open" } })
    const phone = showNewDevice({ dialect, rendezvous: elsewhere.homeserver })
    phone.done.catch(() => undefined)
    try {
      await site.startScan(account)
      await site.usePicture(codePicture(await phone.qr))
      await expect(site.page.getByText("This code does not work with your server")).toBeVisible()
    } finally {
      phone.stop()
      await elsewhere.stop()
    }
  })
}

test.describe("a site that would rather show the codes of the device grant", () => {
  test.use({ codes: ["msc4108-2024", "msc4388-spec", "msc3906"] })

  test("shows the one that the homeserver without OAuth can serve", async ({
    site,
    account,
    scanWithTokenDevice,
  }) => {
    const device = scanWithTokenDevice(await site.showCode(account))
    expect(await site.shownLongCode()).toBe(await device.checkCode)
  })
})
