import type { Page } from "@playwright/test"
import { expect, test } from "./support/fixtures.ts"

test("until the code is on the screen the site loads no wasm and at most 140 kB of JavaScript, and asks no foreign host", async ({
  site,
  account,
  stack,
  traffic,
}) => {
  await markTheCode(site.page)
  await site.showCode(account)
  const { origin } = new URL(site.url)
  const bytes = async () => traffic.javaScriptBytes(origin, await fetchedAfterwards(site.page))
  expect(await bytes()).toBeGreaterThan(0)
  // What is fetched right after the code counts as before it until it is here.
  await expect.poll(bytes).toBeLessThanOrEqual(140_000)
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

/** Notes when the code is in the document. */
const markTheCode = (page: Page) =>
  page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector("svg[role=img][aria-label]") === null) return
      performance.mark("code")
      observer.disconnect()
    })
    observer.observe(document, { childList: true, subtree: true })
  })

/** The files that the page began to fetch after the mark, and that are here. */
const fetchedAfterwards = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [{ startTime } = { startTime: Infinity }] = performance.getEntriesByName("code")
    const files = performance.getEntriesByType("resource")
    return files.filter((file) => file.startTime > startTime).map(({ name }) => name)
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
