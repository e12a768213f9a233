import { expect, test } from "./support/fixtures.ts"

test.use({ stackOptions: { registration: "refuse" } })

test("R27: a server that refuses to register the page is named as the reason, before the user is sent anywhere", async ({
  site,
}) => {
  await site.page.goto(site.url)
  await site.button("Continue").click()
  await expect(site.page.getByText(/refused to let it sign users in/)).toBeVisible()
  await expect(site.button("Continue")).toBeEnabled()
  expect(site.page.url()).toBe(site.url)
})
