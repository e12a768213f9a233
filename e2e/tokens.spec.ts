import type { Request } from "@playwright/test"
import { expect, test } from "./support/fixtures.ts"
import { signInToStay } from "./support/secondTab.ts"
import { consent, SitePage } from "./support/sitePage.ts"

// A link lasts longer than this.
test.use({ stackOptions: { accessTokenTtl: 20 }, codes: ["msc4388-spec"] })

/** The refresh tokens that left the browser, in their order. */
const refreshed = (requests: readonly Request[]): string[] =>
  requests
    .filter((request) => request.url().endsWith("/oauth2/token"))
    .map((request) => new URLSearchParams(request.postData() ?? "").get("refresh_token"))
    .filter((token) => token !== null)

test("R24: an access token that runs out during a link, with two tabs open, is renewed once, and the link goes on", async ({
  site,
  account,
  stack,
  context,
  traffic,
  scanWithNewDevice,
}) => {
  await signInToStay(site, account)
  const other = new SitePage(await context.newPage(), site.url)
  await other.page.goto(site.url)
  await other.button("Link new device").waitFor()
  await site.startLink()
  await site.unlock(account.recoveryKey)
  const device = scanWithNewDevice(await site.readCode())
  await site.typeCheckCode(await device.checkCode)
  const tab = await site.openConsent()
  await tab.getByRole("button", { name: "Continue" }).waitFor()
  expect(refreshed(traffic.requests)).toEqual([])

  const sent = traffic.requests.map((request) => request.headers()["authorization"] ?? "")
  const headers = { Authorization: sent.findLast((header) => header !== "") ?? "" }
  const whoami = `${stack.homeserver}/_matrix/client/v3/account/whoami`
  await expect.poll(async () => (await fetch(whoami, { headers })).status, { timeout: 60_000 }).toBe(401)
  await Promise.all([consent(tab, "Allow"), other.page.reload()])
  await expect(site.heading(/ is linked$/)).toBeVisible()
  expect(await device.done).toMatchObject({ crossSigned: true })

  // Used twice, a refresh token would have ended the sign-in.
  const used = refreshed(traffic.requests)
  expect(used.length).toBeGreaterThan(0)
  expect(new Set(used).size).toBe(used.length)
})
