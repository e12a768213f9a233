import type { Page } from "@playwright/test"
import { CryptoDevice as NewDevice } from "../dev/new-device/msc3906/cryptoDevice.ts"
import type { Account, Stack } from "../dev/stack/startStack.ts"
import { homeserverOf } from "../src/homeserver/testing/homeserverOf.ts"
import { unlock } from "../src/trust/unlock.ts"
import type { Opened, SignIn } from "./cryptoPage/main.ts"
import { serveCryptoPage } from "./support/cryptoPage.ts"
import { expect, test as base } from "./support/fixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import type { Traffic } from "./support/traffic.ts"

let served: Awaited<ReturnType<typeof serveCryptoPage>>

/** The crypto device of a link of 2023 in a real browser, built as the site is and under its policy. */
const test = base.extend<object, object>({
  stackOptions: [{ auth: "password" }, { scope: "worker" }],

  // Each test ends by looking that nobody else was asked, and that the policy had nothing to stop.
  known: ({ stack }, provide) =>
    provide(new Set([served.url, stack.homeserver].map((url) => new URL(url).origin))),
})
test.beforeAll(async () => void (served = await serveCryptoPage()))
test.afterAll(() => served.stop())
test.use({ loadsWasm: true })
test.beforeEach(async ({ page }) => void (await page.goto(served.url)))

async function signInTo(stack: Stack, account: Account): Promise<SignIn> {
  const { homeserver: baseUrl, serverName } = stack
  return { baseUrl, serverName, account, ...(await stack.signIn(account)) }
}
const open = (page: Page, signIn: SignIn): Promise<Opened> =>
  page.evaluate((given) => window.cryptoPage.open(given), signIn)
const close = (page: Page) => page.evaluate(() => window.cryptoPage.close())
const deleteStore = (page: Page, store: string) =>
  page.evaluate((name) => window.cryptoPage.deleteStore(name), store)
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
const uploads = ({ requests }: Traffic, from: number) =>
  requests.slice(from).filter((request) => request.url().endsWith("/keys/upload"))
interface Upload {
  device_keys?: { keys: Record<string, string> }
}
const noCrypto = (why: string) => ({ kind: "no-crypto", why })

test("a new device is cross-signed by the browser's own, and given its secrets", async ({
  page,
  stack,
  account,
}) => {
  const ours = await signInTo(stack, account)
  const { deviceKey, masterKey } = await open(page, ours)
  expect(await isCrossSigned(stack.homeserver, account, ours.deviceId)).toBe(true)

  const login = { ...(await stack.signIn(account)), userId: account.userId, baseUrl: stack.homeserver }
  const phone = await NewDevice.start(login, AbortSignal.timeout(60_000))
  const verify = [login.deviceId, phone.deviceKey] as const
  await page.evaluate(([id, key]) => window.cryptoPage.verify(id, key), verify)
  expect(await isCrossSigned(stack.homeserver, account, login.deviceId)).toBe(true)

  const verified = {
    type: "m.login.verified",
    verifying_device_id: ours.deviceId,
    verifying_device_key: deviceKey,
    master_key: masterKey,
  }
  await phone.check(verified)
  const given = page.evaluate((id) => window.cryptoPage.untilSecretsGiven(id), login.deviceId)
  await phone.trust(verified)
  expect(await phone.fetchSecrets()).toHaveLength(4)
  await given
  phone.stop()
})

test("the program is downloaded once, and the page can say how far it is", async ({
  page,
  stack,
  account,
  traffic,
}) => {
  const { told } = await open(page, await signInTo(stack, account))
  const sizes = told.flatMap((progress) => (progress.stage === "downloading" ? [progress] : []))
  const total = sizes[0]?.total ?? 0
  expect(total).toBeGreaterThan(1_000_000)
  expect(sizes[0]?.loaded).toBe(0)
  expect(sizes.at(-1)).toEqual({ stage: "downloading", loaded: total, total })
  expect(sizes.map(({ loaded }) => loaded)).toEqual(
    sizes.map(({ loaded }) => loaded).toSorted((a, b) => a - b),
  )
  expect(told.at(-1)).toEqual({ stage: "starting" })
  await close(page)
  expect((await open(page, await signInTo(stack, account))).told).toEqual([{ stage: "starting" }])
  expect(traffic.requests.filter((request) => request.url().endsWith(".wasm"))).toHaveLength(1)
})

test("R25: the crypto device lasts over a reload, is the same one, and nothing is uploaded in its place", async ({
  page,
  stack,
  account,
  traffic,
}) => {
  const ours = await signInTo(stack, account)
  const { deviceKey } = await open(page, ours)
  await page.reload()
  const before = traffic.requests.length
  expect(await open(page, ours)).toMatchObject({ deviceKey, failure: undefined })
  await close(page)
  expect(await open(page, ours)).toMatchObject({ deviceKey, failure: undefined })
  const bodies = uploads(traffic, before).map((request) => request.postDataJSON() as Upload)
  // The same once more are no others: on a busy machine the SDK was seen to repeat them.
  const published = bodies.flatMap(({ device_keys: mine }) => mine?.keys[`ed25519:${ours.deviceId}`] ?? [])
  expect(published.filter((key) => key !== deviceKey)).toEqual([])
})

test("R25: keys that are published, but no longer kept here, are told as lost, and no others are uploaded", async ({
  page,
  stack,
  account,
  traffic,
}) => {
  const ours = await signInTo(stack, account)
  const { deviceKey } = await open(page, ours)
  expect(deviceKey).toBeDefined()
  await close(page)
  await deleteStore(page, ours.deviceId)
  expect(await databases(page)).toEqual([])
  const before = traffic.requests.length
  expect(await open(page, ours)).toMatchObject({ deviceKey: undefined, failure: noCrypto("keys-lost") })
  expect(await databases(page)).toEqual([])
  expect(uploads(traffic, before)).toEqual([])
})

test("R25: a store that other unlocked keys made does not open, and is told as lost; it can then be deleted", async ({
  page,
  stack,
  account,
  traffic,
}) => {
  const ours = await signInTo(stack, account)
  await open(page, ours)
  await close(page)
  // As after a reset of the identity: the same store, but the keys that unlock it are others.
  const others = await signInTo(stack, await stack.createUser())
  const before = traffic.requests.length
  const opened = await open(page, { ...others, store: ours.deviceId })
  expect(opened).toMatchObject({ deviceKey: undefined, failure: noCrypto("keys-lost") })
  expect(traffic.requests.slice(before).filter((request) => request.url().includes("/keys/upload"))).toEqual(
    [],
  )
  // The SDK does not close what it failed to open, so that the last of it goes with the page.
  await deleteStore(page, ours.deviceId)
  await page.reload()
  await expect.poll(() => databases(page)).toEqual([])
})

test("R25: keys that are kept here, while others are published in their place, are told as lost and not uploaded", async ({
  page,
  browser,
  stack,
  account,
  traffic,
}) => {
  const ours = await signInTo(stack, account)
  // It ends before its keys were uploaded, and meanwhile another browser uploads some.
  const upload = page.waitForRequest("**/keys/upload")
  await page.route("**/keys/upload", () => {})
  await page.evaluate((given) => void window.cryptoPage.open(given), ours)
  await upload
  await page.reload()
  await page.unroute("**/keys/upload")
  const other = await browser.newPage()
  await other.goto(served.url)
  expect(await open(other, ours)).toMatchObject({ failure: undefined })
  await other.close()

  const before = traffic.requests.length
  expect(await open(page, ours)).toMatchObject({ deviceKey: undefined, failure: noCrypto("keys-lost") })
  expect(uploads(traffic, before)).toEqual([])
})

test("R25: what the browser keeps does not show the account's keys", async ({ page, stack, account }) => {
  const ours = await signInTo(stack, account)
  await open(page, ours)
  const unlocked = await unlock(homeserverOf(stack, account), account.userId, account.recoveryKey)
  if (!unlocked.ok) throw new Error(unlocked.problem)
  const { cross_signing, backup } = await unlocked.trust.secrets()
  const kept = await page.evaluate(() => window.cryptoPage.readDatabases())
  expect(kept.join("").length).toBeGreaterThan(1_000)
  for (const key of [...Object.values(cross_signing), backup?.key ?? "", ours.accessToken]) {
    expect(key).not.toBe("")
    const characters = Buffer.from(key, "base64").toString("latin1")
    expect(kept.filter((part) => part.includes(key) || part.includes(characters))).toEqual([])
  }
})

test("at sign-out the store is deleted, at the latest when the other tab that uses it is closed", async ({
  page,
  context,
  stack,
  account,
}) => {
  const ours = await signInTo(stack, account)
  const other = await context.newPage()
  await other.goto(served.url)
  await open(other, ours)
  await deleteStore(page, ours.deviceId)
  await other.close()
  await expect.poll(() => databases(page)).toEqual([])
  await deleteStore(page, ours.deviceId)
})

test("a browser that keeps nothing is told as such, before anything is downloaded", async ({
  page,
  stack,
  account,
  traffic,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }))
  await page.reload()
  const opened = await open(page, await signInTo(stack, account))
  expect(opened).toMatchObject({ failure: noCrypto("no-storage"), told: [] })
  expect(traffic.wasm()).toEqual([])
})

test("a program that cannot be downloaded is told as such, and can be tried again on the same page", async ({
  page,
  stack,
  account,
}) => {
  const ours = await signInTo(stack, account)
  await page.route("**/*.wasm", (route) => route.abort())
  expect(await open(page, ours)).toMatchObject({ failure: noCrypto("not-loaded") })
  await page.unroute("**/*.wasm")
  expect(await open(page, ours)).toMatchObject({ failure: undefined })
})
