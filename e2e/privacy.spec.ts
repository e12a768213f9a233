import type { Page } from "@playwright/test"
import { expect, test } from "./support/fixtures.ts"

test("until the code is on the screen the site loads no wasm and at most 160 kB of JavaScript", async ({
  site,
  account,
  traffic,
}) => {
  await site.showCode(account)
  expect(traffic.requests.filter((request) => request.url().includes(".wasm"))).toEqual([])
  const bytes = await traffic.javaScriptBytes(new URL(site.url).origin)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(160_000)
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
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name)
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      databases,
    ])
  })
