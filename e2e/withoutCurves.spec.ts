import { expect, test } from "./support/fixtures.ts"
import { consent } from "./support/sitePage.ts"

test("a browser that does not know the curves fetches them, and links in the same way", async ({
  site,
  account,
  traffic,
  scanWithNewDevice,
}) => {
  await site.page.addInitScript(() => {
    const importKey = crypto.subtle.importKey.bind(crypto.subtle)
    const value = (...given: Parameters<typeof importKey>) =>
      given[2] === "X25519" || given[2] === "Ed25519"
        ? Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"))
        : importKey(...given)
    Object.defineProperty(crypto.subtle, "importKey", { value })
  })
  const device = scanWithNewDevice(await site.showCode(account))
  await site.typeCheckCode(await device.checkCode)
  await consent(await site.openConsent(), "Allow")
  await site.untilVerified()
  expect((await device.done).crossSigned).toBe(true)
  expect(traffic.requests.filter((request) => /\/noble-[^/]*\.js$/.test(request.url()))).not.toEqual([])
  expect(traffic.policyBreaches).toEqual([])
})
