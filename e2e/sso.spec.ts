import { devicesOf } from "./support/devicesOf.ts"
import { expect, test } from "./support/loginTokenFixtures.ts"

test.use({ stackOptions: { auth: "password", sso: true }, loadsWasm: false })

test("the user signs in on the page that the server names, and comes back signed in, with nothing left in the address", async ({
  site,
  account,
  stack,
}) => {
  const { page } = site
  const before = await devicesOf(stack, account)
  await page.goto(site.url)
  await site.button("Continue").click()
  await expect(page.getByLabel("Password")).toBeVisible()
  await site.button("Continue with the development server").click()
  await page.getByLabel("Username").fill(account.localpart)
  await page.getByLabel("Password").fill(account.password)
  await site.button("Sign in").click()
  await site.button("Allow").first().click()
  await site.heading("Sign in a new device").waitFor()
  await expect(page.getByText(account.userId, { exact: true })).toBeVisible()
  expect(page.url()).toBe(site.url)
  expect([...(await devicesOf(stack, account)).values()]).toContain("Link new device (Chrome)")
  await page.goBack()
  await page.goto(site.url)
  await site.heading("Sign in a new device").waitFor()

  await site.button("Sign out").click()
  await expect(page.getByText("no longer a device of your account")).toBeVisible()
  expect(await devicesOf(stack, account)).toEqual(before)
})

test("an answer that was used once is refused, and so is one that another tab asked for", async ({
  site,
  account,
  context,
}) => {
  const { page } = site
  const answers: string[] = []
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.url().includes("loginToken=")) answers.push(request.url())
  })
  await page.goto(site.url)
  await site.button("Continue").click()
  await site.button("Continue with the development server").click()
  await page.getByLabel("Username").fill(account.localpart)
  await page.getByLabel("Password").fill(account.password)
  await site.button("Sign in").click()
  await site.button("Allow").first().click()
  await site.heading("Sign in a new device").waitFor()
  const other = await context.newPage()
  await other.goto(answers[0] ?? "")
  await expect(other.getByRole("alert")).toContainText("does not belong to a sign-in")
  expect(other.url()).toBe(site.url)
  // Whom it signed in stays so.
  await page.goto(answers[0] ?? "")
  await site.heading("Sign in a new device").waitFor()
  expect(page.url()).toBe(site.url)
})

test("where a link into the site was leading is not forgotten on the server’s page", async ({
  site,
  account,
}) => {
  const { page } = site
  await page.goto(`${site.url}#/devices`)
  await site.button("Continue").click()
  await site.button("Continue with the development server").click()
  await page.getByLabel("Username").fill(account.localpart)
  await page.getByLabel("Password").fill(account.password)
  await site.button("Sign in").click()
  await site.button("Allow").first().click()
  await expect(site.heading("Your devices")).toBeVisible()
  expect(page.url()).toBe(site.url)
})
