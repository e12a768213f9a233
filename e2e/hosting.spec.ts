import { readdirSync } from "node:fs"
import { cacheControl, everyFile } from "../dev/hosting/headers.ts"
import { findServer, serverNames } from "../dev/hosting/servers.ts"
import { builtSite } from "./support/builtSite.ts"
import { expect, test as base } from "./support/fixtures.ts"
import { type Host, serveOn } from "./support/hosts.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import { consent, SitePage } from "./support/sitePage.ts"

const test = base.extend<{ host: Host }>({
  host: ["a static host", { option: true }],
  site: async ({ page, stack, codes, host }, provide) => {
    const { homeserver, rendezvousServer } = stack
    const config = { homeserver, homeservers: [homeserver], rendezvousServer, codes }
    const served = await serveOn(host, JSON.stringify(config))
    await provide(new SitePage(page, served.url))
    await served.stop()
  },
})

/** Where the result counts for others (CI), a server that is not here is no excuse; `npm test` says it aloud. */
async function hostsHere(): Promise<Host[]> {
  const programs = await Promise.all(
    serverNames.map(async (name) => ({ name, path: await findServer(name) })),
  )
  const here = programs.filter(({ path }) => path !== undefined || process.env.CI)
  return [...here.map(({ name }) => name), "a static host"]
}

/** Runs in the page. */
const allowsFeature = (feature: string): boolean => {
  const { featurePolicy } = document as Document & {
    featurePolicy: { allowsFeature(feature: string): boolean }
  }
  return featurePolicy.allowsFeature(feature)
}

for (const host of await hostsHere()) {
  test.describe(host, () => {
    test.use({ host })

    test(`R26: ${host} sends the headers of the policy with every file, and says how long to keep it`, async ({
      site,
    }) => {
      const assets = readdirSync(`${builtSite()}/assets`)
      const named = (end: string) => `assets/${assets.find((name) => name.endsWith(end))}`
      const files = [
        ["", /^text\/html/, cacheControl.other],
        ["config.json", /^application\/json/, cacheControl.other],
        [named(".js"), /^text\/javascript/, cacheControl.hashed],
        [named(".css"), /^text\/css/, cacheControl.hashed],
        [named(".wasm"), /^application\/wasm$/, cacheControl.hashed],
      ] as const
      for (const [path, type, cache] of files) {
        const response = await fetch(site.url + path)
        expect(response.status, path).toBe(200)
        expect(response.headers.get("content-type"), path).toMatch(type)
        expect(response.headers.get("cache-control"), path).toBe(cache)
        for (const [name, value] of Object.entries(everyFile))
          expect(response.headers.get(name), `${name} of ${path}`).toBe(value)
        await response.body?.cancel()
      }
      await site.page.goto(site.url)
      const isOn = (feature: string) => site.page.evaluate(allowsFeature, feature)
      expect({ camera: await isOn("camera"), microphone: await isOn("microphone") }).toEqual({
        camera: true,
        microphone: false,
      })
    })

    test(`a device is linked through the site on ${host}`, async ({
      site,
      account,
      stack,
      scanWithNewDevice,
    }) => {
      const complaints: string[] = []
      site.page.on("console", (message) => complaints.push(message.text()))
      const device = scanWithNewDevice(await site.showCode(account), { name: "Nova's phone" })
      await site.typeCheckCode(await device.checkCode)
      const tab = await site.openConsent()
      await consent(tab, "Allow")
      await expect(site.heading("Nova's phone is linked")).toBeVisible()
      const { deviceId, crossSigned } = await device.done
      expect(crossSigned).toBe(true)
      expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(true)
      await site.untilVerified()
      expect(complaints.filter((text) => /permissions.policy|opener/i.test(text))).toEqual([])
    })
  })
}
