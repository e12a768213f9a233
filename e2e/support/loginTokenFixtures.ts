import { startTokenDevice, type StartTokenOptions } from "../../dev/new-device/msc3906/startTokenDevice.ts"
import {
  type ShownTokenDevice,
  showTokenDevice,
  type ShowTokenOptions,
} from "../../dev/new-device/msc3906/showTokenDevice.ts"
import type { TokenDevice } from "../../dev/new-device/msc3906/behaviour.ts"
import type { Account, Stack } from "../../dev/stack/startStack.ts"
import { expect, test as base } from "./scanFixtures.ts"
import type { SitePage } from "./sitePage.ts"

interface Fixtures {
  /** Starts new devices without a screen that scan a code, and stops them in the end. */
  scanWithTokenDevice: (qr: Uint8Array, options?: Partial<StartTokenOptions>) => TokenDevice
  /** Starts new devices without a screen that show a code, and stops them in the end. */
  showByTokenDevice: (options?: Partial<ShowTokenOptions>) => ShownTokenDevice
}

/** For links in which the site itself lets the new device in and verifies it, on a homeserver that only knows passwords. */
export const test = base.extend<Fixtures>({
  stackOptions: [{ auth: "password" }, { scope: "worker" }],
  codes: ["msc3906"],
  // The site's own cryptography.
  loadsWasm: true,

  known: async ({ site, stack }, provide) => {
    const urls = [site.url, stack.homeserver, stack.rendezvousServer, stack.oauth].filter(Boolean)
    await provide(new Set(urls.map((url) => new URL(url).origin)))
  },

  scanWithTokenDevice: async ({ account }, provide) => {
    const devices: TokenDevice[] = []
    await provide((qr, options) => {
      const device = startTokenDevice({ qr, name: nameOf(account), ...options })
      devices.push(device)
      return device
    })
    for (const device of devices) device.stop()
  },

  showByTokenDevice: async ({ account, stack }, provide) => {
    const devices: TokenDevice[] = []
    await provide((options) => {
      const { rendezvousServer } = stack
      const device = showTokenDevice({
        rendezvousServer,
        names: "unstable",
        name: nameOf(account),
        ...options,
      })
      devices.push(device)
      return device
    })
    for (const device of devices) device.stop()
  },
})

const nameOf = ({ localpart }: Account): string => `Phone of ${localpart}`

/** The user compares the digits, and approves as they are the same. */
export async function approve(site: SitePage, device: TokenDevice): Promise<void> {
  expect(await site.shownLongCode()).toBe(await device.checkCode)
  await site.answerCode("Approve")
}

/** The ids of all devices in the account, asked with another device's token. */
export const deviceIds = async (stack: Stack, account: Account): Promise<string[]> =>
  (await devicesOf(stack, account)).map((device) => device.device_id)

/** The id of the device with this name in the account's list. */
export const idOf = async (name: string, stack: Stack, account: Account): Promise<string> =>
  (await devicesOf(stack, account)).find((device) => device.display_name === name)?.device_id ?? ""

interface Listed {
  device_id: string
  display_name?: string
}

async function devicesOf({ homeserver }: Stack, { accessToken }: Account): Promise<Listed[]> {
  const response = await fetch(`${homeserver}/_matrix/client/v3/devices`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  })
  return ((await response.json()) as { devices: Listed[] }).devices
}

/** What a new device gets to know over Olm, by name. */
export const allSecrets = [
  "m.cross_signing.master",
  "m.cross_signing.self_signing",
  "m.cross_signing.user_signing",
  "m.megolm_backup.v1",
]

export { expect }
