import { rm } from "node:fs/promises"
import { serveNewDevicePage } from "../../dev/new-device/serve.ts"
import { type ShownDevice, showNewDevice, type ShowOptions } from "../../dev/new-device/showNewDevice.ts"
import { cameraFile } from "./cameraFile.ts"
import { film } from "./film.ts"
import { expect, test as base } from "./fixtures.ts"
import { NewPhone } from "./newPhone.ts"

interface WorkerFixtures {
  phonePage: string
}

interface Fixtures {
  /** A phone in a browser profile of its own. Its screen is as small as a phone's, so that its code fills most of a picture of it. */
  newPhone: NewPhone
  /** Starts new devices without a screen that show codes, and stops them in the end. */
  showByNewDevice: (options?: Partial<ShowOptions>) => ShownDevice
  /** Puts a picture before the camera, also while it runs. Whoever asks for this fixture has allowed the site to use the camera. */
  film: typeof film
}

/** For tests in which the site scans. New devices have no token, so the server lets everybody create sessions. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  stackOptions: [{ rendezvous: { msc4388: "open" } }, { scope: "worker" }],

  phonePage: [
    async ({ stack }, provide) => {
      const served = await serveNewDevicePage(stack)
      await provide(served.url)
      await served.stop()
    },
    { scope: "worker" },
  ],

  newPhone: async ({ browser, phonePage }, provide) => {
    const context = await browser.newContext({ viewport: { width: 400, height: 640 } })
    const page = await context.newPage()
    await page.goto(phonePage)
    await provide(new NewPhone(page))
    await context.close()
  },

  showByNewDevice: async ({ account, stack }, provide) => {
    const devices: ShownDevice[] = []
    await provide((options) => {
      const device = showNewDevice({
        dialect: "msc4108-2024",
        rendezvous: stack.homeserver,
        name: `Phone of ${account.localpart}`,
        ...options,
      })
      devices.push(device)
      return device
    })
    for (const device of devices) device.stop()
  },

  film: async ({ context, site }, provide) => {
    await context.grantPermissions(["camera"], { origin: site.url })
    await provide(film)
    await rm(cameraFile(process.env.E2E_RUN ?? ""), { force: true })
  },
})

export { expect }
