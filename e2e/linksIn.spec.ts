import { expect, test } from "./support/fixtures.ts"
import { placeInHistory } from "./support/history.ts"
import { look } from "./support/look.ts"

const unlockHeading = "Unlock your account’s keys"

test("a link for a user waits in the field, survives the OAuth server’s page, and opens the wizard with all its steps", async ({
  site,
  account,
  traffic,
}) => {
  const { page } = site
  await page.goto(`${site.url}#/link?user=${account.userId}`)
  await expect(page.getByLabel("Your Matrix ID or your server")).toHaveValue(account.userId)
  expect(page.url()).toBe(site.url)
  expect(traffic.origins()).toEqual([new URL(site.url).origin])

  await site.button("Continue").click()
  await page.getByLabel("Username").fill(account.localpart)
  await page.getByLabel("Password").fill(account.password)
  await site.button("Sign in").click()
  await site.button("Allow").first().click()
  await expect(site.heading(unlockHeading)).toBeVisible()
  expect(page.url()).toBe(site.url)
  await site.unlock(account.recoveryKey)
  await site.readCode()
  await site.button("Scan its code instead").click()
  await expect(site.heading("Only scan a code you can see in front of you")).toBeVisible()
})

test("links that are followed in an open tab lead to the devices and to the wizard, and back leads home", async ({
  site,
  account,
}) => {
  const { page } = site
  await site.signIn(account)
  const start = await placeInHistory(page)
  await page.goto(`${site.url}#/devices`)
  await expect(site.heading("Your devices")).toBeVisible()
  await expect(page.getByRole("list", { name: "Your devices" }).getByText("This page")).toBeVisible()
  expect(page.url()).toBe(site.url)
  await look(page, "devices")
  await page.goBack()
  await expect(site.heading("Sign in a new device")).toBeVisible()

  await page.goto(`${site.url}#/link`)
  await expect(site.heading(unlockHeading)).toBeVisible()
  await page.goBack()
  await expect(site.heading("Sign in a new device")).toBeVisible()
  // One step for each link, which the browser made; none for what was opened.
  await expect.poll(async () => (await placeInHistory(page)).behind - start.behind).toBe(2)
})

test("a link for somebody else says so and changes nothing, until the user does", async ({
  site,
  account,
  stack,
}) => {
  const { page } = site
  const other = await stack.createUser()
  await site.signIn(account)
  await page.goto(`${site.url}#/link?user=${other.userId}`)
  await expect(site.heading("This link is meant for another account")).toBeVisible()
  await look(page, "a link for another account")
  await site.button("Go on with this account").click()
  await expect(site.heading(unlockHeading)).toBeVisible()
  await site.button("Cancel").click()

  await page.goto(`${site.url}#/link?user=${other.userId}`)
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click()
  await site.button("Sign in again").click()
  await expect(page.getByLabel("Your Matrix ID or your server")).toHaveValue(other.userId)
})

test("what is malformed in a link is ignored, and an unknown place is the start", async ({ site }) => {
  const { page } = site
  const field = page.getByLabel("Your Matrix ID or your server")
  await page.goto(site.url)
  const proposal = await field.inputValue()
  for (const hash of [
    "#/link?homeserver=javascript:alert(1)",
    "#/link?user=<img src=x>",
    "#//evil.example",
    "#/nowhere?user=@a:b.example",
  ]) {
    await page.goto(site.url + hash)
    await expect(field).toHaveValue(proposal)
    expect(new URL(page.url()).origin).toBe(new URL(site.url).origin)
  }
})
