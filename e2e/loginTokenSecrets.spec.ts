import { mergeTests } from "@playwright/test"
import { approve, expect, test as base } from "./support/loginTokenFixtures.ts"
import { keysOf, test as traced } from "./support/secrets.ts"

const test = mergeTests(traced, base)

test("a whole link leaves no key, token, password or code where it does not belong, and no database after the sign-out", async ({
  site,
  account,
  stack,
  traces,
  scanWithTokenDevice,
}) => {
  const { page } = site
  const keys = await keysOf(stack, account)
  const device = scanWithTokenDevice(await site.showCode(account))
  await traces.look(page)
  expect(await page.evaluate(() => indexedDB.databases())).not.toEqual([])
  const code = await site.shownLongCode()
  await traces.look(page)
  await approve(site, device)
  await site.heading("Confirm it’s you").waitFor()
  await traces.look(page)
  await site.confirmPassword(account.password)
  await site.untilVerified()
  await traces.look(page)
  const { accessToken } = await device.done
  await site.button("Done").click()
  await site.heading("This page is signed out").waitFor()
  await traces.look(page)

  expect(Object.keys(keys)).toHaveLength(5)
  for (const [name, spelled] of Object.entries(keys)) expect(await traces.placesOf(spelled), name).toEqual([])
  expect(await traces.placesOf([accessToken])).toEqual([])
  const ofDigits = [code, code.replaceAll("-", ""), code.replaceAll("-", " "), code.split("").join(", ")]
  expect((await traces.placesOf(ofDigits)).filter((place) => place !== "document")).toEqual([])
  expect(await traces.placesOf([account.password])).toEqual([
    "body to the homeserver /_matrix/client/v1/login/get_token",
    "body to the homeserver /_matrix/client/v3/login",
  ])
  const loginTokens = await traces.answered("/login/get_token", "login_token")
  expect(loginTokens).toHaveLength(1)
  expect(await traces.placesOf(loginTokens)).toEqual([
    "body from the homeserver /_matrix/client/v1/login/get_token",
  ])
  const said = await traces.placesOf(["m.login.approved", "m.login.verified", "m.login.success"])
  expect(said.filter((place) => !place.startsWith("body from the site /assets/"))).toEqual([])
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
})
