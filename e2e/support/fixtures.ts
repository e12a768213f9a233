import { test as base, expect } from "@playwright/test"
import { type NewDevice, type NewDeviceOptions, startNewDevice } from "../../dev/new-device/newDevice.ts"
import { serveSite } from "../../dev/stack/site.ts"
import { type Account, type Stack, type StackOptions, startStack } from "../../dev/stack/startStack.ts"
import type { CodeKind } from "../../src/protocol/dialect.ts"
import { builtSite } from "./builtSite.ts"
import { SitePage } from "./sitePage.ts"
import { type Traffic, watchTraffic } from "./traffic.ts"

interface WorkerFixtures {
  stackOptions: StackOptions
  stack: Stack
}

interface Fixtures {
  /** Which codes the site shows, by preference. */
  codes: CodeKind[]
  /** A new user with all keys, signed in on one other device. */
  account: Account
  /** The site, served for this test alone, not yet opened. */
  site: SitePage
  /**
   * Everything that the browser asked for and every breach of the policy. Each test ends by looking at it: nobody but the site,
   * the homeserver and its OAuth server (`known`) was asked, nothing was stopped by the policy, and no wasm was loaded
   * (but see `loadsWasm`).
   */
  traffic: Traffic
  /** The origins that may be asked; a test may add to them. */
  known: Set<string>
  /** Whether the test makes the site load wasm. */
  loadsWasm: boolean
  /** Starts new devices, and stops them in the end. */
  scanWithNewDevice: (qr: Uint8Array, options?: Omit<NewDeviceOptions, "qr">) => NewDevice
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  stackOptions: [{}, { scope: "worker", option: true }],

  stack: [
    async ({ stackOptions }, provide) => {
      const stack = await startStack(stackOptions)
      await provide(stack)
      await stack.stop()
    },
    { scope: "worker", timeout: 600_000 },
  ],

  codes: [["msc4108-2024"], { option: true }],

  account: async ({ stack }, provide) => provide(await stack.createUser()),

  site: async ({ page, stack, codes }, provide) => {
    const { homeserver, rendezvousServer } = stack
    const served = await serveSite(builtSite(), { homeserver, rendezvousServer, codes })
    await provide(new SitePage(page, served.url))
    await served.stop()
  },

  known: ({ site, stack }, provide) =>
    provide(
      new Set([site.url, stack.homeserver, stack.oauth].filter(Boolean).map((url) => new URL(url).origin)),
    ),

  loadsWasm: [false, { option: true }],

  traffic: [
    async ({ context, known, loadsWasm }, provide) => {
      const traffic = await watchTraffic(context)
      await provide(traffic)
      expect(traffic.origins().filter((origin) => !known.has(origin))).toEqual([])
      expect(traffic.policyBreaches).toEqual([])
      if (!loadsWasm) expect(traffic.wasm()).toEqual([])
    },
    { auto: true },
  ],

  scanWithNewDevice: async ({ account }, provide) => {
    const devices: NewDevice[] = []
    await provide((qr, options) => {
      const device = startNewDevice({ qr, name: `Phone of ${account.localpart}`, ...options })
      devices.push(device)
      return device
    })
    for (const device of devices) device.stop()
  },
})

export { expect }
