import type { BrowserContext } from "@playwright/test"
import { SitePage } from "../../../e2e/support/sitePage.ts"
import type { Account, Stack } from "../../stack/startStack.ts"
import type { Pages } from "./pages.ts"

/** Signs the account in at both pages, each as an app would: the site for good, the other one with its keys in its crypto store. */
export async function signInAtBoth(context: BrowserContext, pages: Pages, stack: Stack, account: Account) {
  const page = await context.newPage()
  await page.goto(pages.site)
  await page.getByRole("checkbox").check()
  await new SitePage(page, pages.site).signInHere(account)
  const { accessToken, deviceId } = await stack.signIn(account)
  await page.goto(pages.sdk)
  const session = { baseUrl: stack.homeserver, userId: account.userId, accessToken, deviceId }
  await page.evaluate(([given, key]) => window.setUp(given, key), [session, account.recoveryKey] as const)
  await page.reload()
  await page.waitForFunction(() => window.canShare?.())
  await page.close()
}
