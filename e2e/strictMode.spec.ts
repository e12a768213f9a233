import { buildSite } from "../dev/stack/site.ts"
import { expect, test as base } from "./support/fixtures.ts"
import { placeInHistory } from "./support/history.ts"
import { watchSessions } from "./support/sessions.ts"
import { consent, SitePage } from "./support/sitePage.ts"

/** The site with React's development build, in which every effect runs twice. */
const test = base.extend<object, { strictSite: string }>({
  strictSite: [
    async ({ stack }, provide) => {
      const built = await buildSite({ development: true })
      const served = await built.serve({ homeserver: stack.homeserver, codes: ["msc4388-spec"] })
      await provide(served.url)
      await served.stop()
      await built.remove()
    },
    { scope: "worker", timeout: 120_000 },
  ],

  site: async ({ page, strictSite }, provide) => provide(new SitePage(page, strictSite)),
})

test("effects that run twice make one lock, one entry in the history and one session, and the link goes through", async ({
  site,
  account,
  context,
  scanWithNewDevice,
}) => {
  const { page } = site
  const sessions = watchSessions(page)
  await context.addInitScript(() => {
    const asked: string[] = []
    Object.defineProperty(window, "locksAsked", { value: asked })
    const request = navigator.locks.request.bind(navigator.locks)
    navigator.locks.request = (name: string, ...rest: [never]) => {
      asked.push(name)
      return request(name, ...rest)
    }
  })
  await site.signIn(account)
  const { behind } = await placeInHistory(page)
  await site.startLink()
  await site.unlock(account.recoveryKey)
  const device = scanWithNewDevice(await site.readCode())

  const locks = await page.evaluate(async () => {
    const isLink = (name = "") => name.startsWith("link-new-device/link/")
    const { held = [], pending = [] } = await navigator.locks.query()
    const asked = Reflect.get(window, "locksAsked") as string[]
    return {
      asked: asked.filter(isLink).length,
      held: held.filter(({ name }) => isLink(name)).length,
      pending: pending.filter(({ name }) => isLink(name)).length,
    }
  })
  expect(locks).toEqual({ asked: 2, held: 1, pending: 0 })
  expect((await placeInHistory(page)).behind).toBe(behind + 1)
  expect(sessions.creations()).toBe(1)
  await site.typeCheckCode(await device.checkCode)
  await consent(await site.openConsent(), "Allow")
  await expect(site.heading(/ is linked$/)).toBeVisible()
  expect(await device.done).toMatchObject({ crossSigned: true })
  expect(sessions.creations()).toBe(1)
})
