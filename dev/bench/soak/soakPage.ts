import { setTimeout as pause } from "node:timers/promises"
import type { Page } from "@playwright/test"
import { SitePage } from "../../../e2e/support/sitePage.ts"
import { watchSessions } from "../../../e2e/support/sessions.ts"
import type { Progress } from "../../stack/progress.ts"
import { buildSite } from "../../stack/site.ts"
import type { Account, Stack } from "../../stack/startStack.ts"
import { countTimers } from "./openTimers.ts"
import { launchForHeap } from "./pageBrowser.ts"
import { lookAtPage, type PageSample } from "./pageSample.ts"
import { playOnPage } from "./playOnPage.ts"
import type { Grants } from "./signingOut.ts"
import { stillOpen } from "./stillOpen.ts"

/** What was seen of one page. */
export interface PageSoak {
  links: number
  failed: string[]
  /** After each link, on the screen that says that the device is linked and verified. */
  samples: PageSample[]
  sessions: { used: number; deletedByUs: number; left: string[] }
}

/** For the session's deletion, and what the screen does at its own pace. Milliseconds. */
const REST = 1_500

/** Links in the built site, all on one page that is never loaded anew. */
export async function soakPage(
  links: number,
  stack: Stack,
  grants: Grants,
  progress: Progress,
): Promise<PageSoak> {
  const account = await stack.createUser()
  const built = await buildSite()
  const { homeserver, rendezvousServer } = stack
  const served = await built.serve({ homeserver, rendezvousServer, codes: ["msc4108-2024"] })
  const browser = await launchForHeap()
  try {
    const page = await browser.newPage()
    const sessions = watchSessions(page)
    const site = await signIn(page, served.url, account)
    const tools = await page.context().newCDPSession(page)
    const samples: PageSample[] = []
    const failed: string[] = []
    // After one that failed, the next would begin on a screen that it does not expect.
    while (samples.length < links && failed.length === 0) {
      try {
        await playOnPage(samples.length, site, account, stack)
        await grants.signOutAll()
        await pause(REST)
        samples.push(await lookAtPage(page, tools))
        progress(`on one page: ${samples.length} of ${links} links, ${JSON.stringify(samples.at(-1))}`)
      } catch (error) {
        failed.push(`link ${samples.length + 1}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    const used = { used: sessions.made.length, deletedByUs: new Set(sessions.deleted).size }
    return { links, failed, samples, sessions: { ...used, left: await stillOpen(sessions.made) } }
  } finally {
    await browser.close()
    await served.stop()
    await built.remove()
  }
}

/** Signs in as somebody who wants to stay. */
async function signIn(page: Page, url: string, account: Account): Promise<SitePage> {
  // tsx names functions by this helper, which a function that is sent to a page must find there.
  await page.addInitScript("globalThis.__name = (named) => named")
  await page.addInitScript(countTimers)
  const site = new SitePage(page, url)
  await page.goto(url)
  await page.getByRole("checkbox").check()
  await site.signInHere(account)
  // "Sign out of this page when the new device is linked".
  await page.getByRole("checkbox").uncheck()
  return site
}
