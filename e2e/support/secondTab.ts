import { expect, type BrowserContext } from "@playwright/test"
import type { Account } from "../../dev/stack/startStack.ts"
import { SitePage } from "./sitePage.ts"

/** Signs in for all tabs of the browser. */
export async function signInToStay(site: SitePage, account: Account): Promise<void> {
  await site.page.goto(site.url)
  await site.page.getByLabel("Stay signed in on this computer").check()
  await site.signInHere(account)
}

/** A second tab that wants to link too, while the first one does. */
export async function openWaitingTab(context: BrowserContext, { url }: SitePage): Promise<SitePage> {
  const page = await context.newPage()
  await page.goto(url)
  const tab = new SitePage(page, url)
  await tab.startLink()
  await expect(tab.heading("Another tab is linking a device")).toBeVisible()
  return tab
}
