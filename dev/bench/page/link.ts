import type { BrowserContext } from "@playwright/test"
import { readCode } from "../../../e2e/support/readCode.ts"
import type { Progress } from "../../stack/progress.ts"
import type { ProxiedStack } from "../../stack/startStack.ts"
import { openBrowser, slowDown, slowPhone } from "./browser.ts"
import type { Pages } from "./pages.ts"
import { signInAtBoth } from "./signIn.ts"
import { follow, type Step } from "./steps.ts"
import { type Traffic, watchTraffic } from "./traffic.ts"

/** One load of a page, until its code was on the screen. */
export interface Load {
  /** When each step was on the screen, in milliseconds since the navigation began; the code is the last. */
  seen: Record<string, number>
  traffic: Traffic
}

export const pageNames = ["site", "sdk"] as const
export type PageName = (typeof pageNames)[number]
/** `empty`: nothing of the page is in the browser's cache; `full`: it was loaded before. */
export type Cache = "empty" | "full"
export type Loads = Record<Cache, Record<PageName, Load[]>>

const code: Step = { name: "code", selector: '[role="img"][aria-label^="QR code"]' }

/** What the user of our site does between the address bar and the code. */
const stepsOnSite = (recoveryKey: string): Step[] => [
  { name: "start", selector: "button", text: "Link new device", act: "click" },
  {
    name: "key",
    selector: 'input[type="text"][autocomplete="off"]',
    act: { fill: recoveryKey, submit: "Unlock" },
  },
  code,
]

/**
 * Loads both pages in turn, on the slow phone, as a user who is signed in at both; first each time with an empty cache, then with a full one.
 */
export async function measureLink(
  pages: Pages,
  stack: ProxiedStack,
  times: number,
  progress: Progress,
): Promise<Loads> {
  const account = await stack.createUser()
  const steps = { site: stepsOnSite(account.recoveryKey), sdk: [code] }
  const loads: Loads = { empty: { site: [], sdk: [] }, full: { site: [], sdk: [] } }
  const { context, close } = await openBrowser("phone")
  try {
    await signInAtBoth(context, pages, stack, account)
    // The browser slows everything down but preflights.
    const fault = { kind: "delay", ms: slowPhone.latency } as const
    for (const server of [stack.faults.homeserver, stack.faults.oauth])
      server.arm({ method: "OPTIONS", path: "", times: "always", fault })
    for (const cache of ["empty", "full"] as const) {
      if (cache === "full") for (const name of pageNames) await load(context, pages[name], steps[name], cache)
      for (let time = 1; time <= times; time++) {
        for (const name of pageNames) {
          progress(`${name}, ${cache} cache: ${time} of ${times}`)
          loads[cache][name].push(await load(context, pages[name], steps[name], cache))
        }
      }
    }
    return loads
  } finally {
    await close()
  }
}

async function load(
  context: BrowserContext,
  url: string,
  steps: readonly Step[],
  cache: Cache,
): Promise<Load> {
  const page = await context.newPage()
  try {
    await page.addInitScript(follow, steps)
    const tools = await slowDown(page)
    if (cache === "empty") await tools.send("Network.clearBrowserCache")
    const until = watchTraffic(tools)
    await page.goto(url, { waitUntil: "commit" })
    await page.waitForFunction(() => "code" in window.seen, undefined, { polling: 250, timeout: 60_000 })
    const { seen, began } = await page.evaluate(() => ({ seen: window.seen, began: performance.timeOrigin }))
    // It is one, and can be read.
    readCode(await page.screenshot())
    return { seen, traffic: until(began + (seen["code"] ?? 0)) }
  } finally {
    await page.close()
  }
}
