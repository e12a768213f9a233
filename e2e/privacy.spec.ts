import type { Page } from "@playwright/test"
import { expect, test } from "./support/fixtures.ts"

test("until the code is on the screen the site loads no wasm and at most 160 kB of JavaScript, and asks no foreign host", async ({
  site,
  account,
  stack,
  traffic,
}) => {
  await site.showCode(account)
  const bytes = await traffic.javaScriptBytes(new URL(site.url).origin)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(160_000)
  expect(traffic.wasm()).toEqual([])
  expect(traffic.policyBreaches).toEqual([])
  const known = [site.url, stack.homeserver, stack.oauth].map((url) => new URL(url).origin)
  expect(traffic.origins().toSorted()).toEqual(known.toSorted())
})

test("R24: a reload keeps the sign-in, but not the unlocked keys", async ({ site, account }) => {
  await site.showCode(account)
  await site.page.reload()
  await expect(site.heading("Sign in a new device")).toBeVisible()
  await site.startLink()
  await expect(site.heading("Unlock your account’s keys")).toBeVisible()
  await expect(site.page.getByLabel("Recovery key or passphrase")).toHaveValue("")
})

test("R24: neither the recovery key nor an access token is in any storage, and the key is in no document", async ({
  site,
  account,
  traffic,
}) => {
  await site.showCode(account)
  const stored = await everythingStored(site.page)
  expect(await otherStores(site.page)).toEqual({ databases: [], caches: [], workers: 0 })
  const tokens = traffic.requests
    .map((request) => request.headers()["authorization"]?.replace("Bearer ", ""))
    .filter((token) => token !== undefined)
  expect(tokens.length).toBeGreaterThan(0)
  for (const secret of new Set([...tokens, account.recoveryKey, account.recoveryKey.replaceAll(" ", "")])) {
    expect(stored).not.toContain(secret)
  }
  expect(await site.page.content()).not.toContain(account.recoveryKey)
})

const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  )

/** Where nothing is kept at all, so that there is nothing to search. */
const otherStores = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
