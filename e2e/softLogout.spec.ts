import { databases, makeCryptoStore } from "./support/cryptoStores.ts"
import { devicesOf } from "./support/devicesOf.ts"
import { expect, test } from "./support/loginTokenFixtures.ts"
import type { SitePage } from "./support/sitePage.ts"
import type { Account, Stack } from "../dev/stack/startStack.ts"

test.use({ stackOptions: { auth: "password", sessionTtl: 20 }, loadsWasm: false })

/** Until the homeserver takes no token of that time any more; the account's own device is signed in anew. */
async function untilExpired(stack: Stack, account: Account, before: string): Promise<Account> {
  const headers = { Authorization: `Bearer ${before}` }
  const whoami = `${stack.homeserver}/_matrix/client/v3/account/whoami`
  await expect.poll(async () => (await fetch(whoami, { headers })).status, { timeout: 60_000 }).toBe(401)
  return { ...account, ...(await stack.signIn(account, account.deviceId)) }
}

async function signInAgain(site: SitePage, account: Account): Promise<void> {
  await expect(site.heading("Sign in again")).toBeVisible()
  await site.button("Sign in again").click()
  await site.button("Continue").click()
  await expect(site.page.getByLabel("Username or Matrix ID")).toHaveValue(account.userId)
  await site.page.getByLabel("Password").fill(account.password)
  await site.button("Sign in").click()
  await site.heading("Sign in a new device").waitFor()
}

for (const noticed of ["in the open page", "after a reload"] as const) {
  test(`R25: a sign-in that expired, noticed ${noticed}, goes on as the same device with its crypto store`, async ({
    site,
    stack,
    traffic,
  }) => {
    const account = await stack.createUser({ keys: "none" })
    await site.signIn(account)
    const stores = await makeCryptoStore(site.page)
    await expect.poll(() => tokens(traffic.requests).length).toBeGreaterThan(0)
    const before = await devicesOf(stack, account)
    const renewed = await untilExpired(stack, account, tokens(traffic.requests).at(-1) ?? "")

    if (noticed === "after a reload") await site.page.reload()
    else {
      await site.startLink()
      await expect(site.page.getByText("Your sign-in here has ended").first()).toBeVisible()
      await site.button("Cancel").click()
    }
    await signInAgain(site, account)
    expect(new Set((await devicesOf(stack, renewed)).keys())).toEqual(new Set(before.keys()))
    expect((await databases(site.page)).toSorted()).toEqual(stores.toSorted())
  })
}

const tokens = (requests: readonly { headers(): Record<string, string> }[]): string[] =>
  requests.map((request) => request.headers()["authorization"]?.replace("Bearer ", "") ?? "").filter(Boolean)
