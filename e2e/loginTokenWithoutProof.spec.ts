import { approve, expect, test as base } from "./support/loginTokenFixtures.ts"

const test = base.extend({
  stackOptions: [{ auth: "password", loginTokens: { requireUiAuth: false } }, { scope: "worker" }],
})

test("where the homeserver wants no proof, the user's approval is all that it takes", async ({
  site,
  account,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account))
  await approve(site, device)
  await expect(site.heading(`Phone of ${account.localpart} is linked`)).toBeVisible()
  expect((await device.done).crossSigned).toBe(true)
})
