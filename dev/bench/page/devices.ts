import { type CDPSession, type Page } from "@playwright/test"
import { devicesOf } from "../../../e2e/support/devicesOf.ts"
import { SitePage } from "../../../e2e/support/sitePage.ts"
import type { Progress } from "../../stack/progress.ts"
import type { Stack } from "../../stack/startStack.ts"
import { openBrowser } from "./browser.ts"
import { keysOfAll } from "./deviceKeys.ts"
import { busyTime, type LongTasks, watchLongTasks } from "./tasks.ts"

export interface DevicesFigures {
  devices: number
  /** By how much slower the processor was made. `busiest`: most that one turn of the wheel took altogether, in milliseconds. */
  scrolling: Record<number, LongTasks & { busiest: number }>
  refreshing: Record<number, LongTasks>
  /** Bytes of the page's heap after a forced collection: first before any refresh, then after each. */
  heap: number[]
}

const DEVICES = 5000
const REFRESHES = 10
/** CSS pixels of one turn of the wheel; there is one a frame, which is faster than anybody scrolls. */
const TURN = 600

/** The list of 5,000 devices on a desktop: scrolled from end to end by the wheel, then fetched again and again. */
export async function measureDevices(
  site: string,
  stack: Stack,
  progress: Progress,
): Promise<DevicesFigures> {
  const account = await stack.createUser()
  const { context, close } = await openBrowser("desktop")
  try {
    await stack.addDevices(account.userId, DEVICES)
    const page = await context.newPage()
    await new SitePage(page, site).signIn(account)
    const ids = [...(await devicesOf(stack, account)).keys()]
    // The devices come from the homeserver's database, which has no keys for them.
    const body = keysOfAll(account.userId, ids)
    await page.route("**/keys/query", (route) => route.fulfill({ contentType: "application/json", body }))
    await page.goto(`${site}#/devices`)
    await page
      .getByText("No encryption")
      .or(page.getByText("Verified", { exact: true }))
      .first()
      .waitFor()
    const tools = await context.newCDPSession(page)
    const figures: DevicesFigures = { devices: ids.length, scrolling: {}, refreshing: {}, heap: [] }
    for (const rate of [1, 4]) {
      progress(`devices: scrolling, processor slowed down by ${rate}`)
      await tools.send("Emulation.setCPUThrottlingRate", { rate })
      let busiest = 0
      const tasks = await watchLongTasks(page, async () => {
        busiest = await scrollThrough(page, tools)
      })
      figures.scrolling[rate] = { ...tasks, busiest }
      figures.refreshing[rate] = await watchLongTasks(page, () => refresh(page))
    }
    await tools.send("Emulation.setCPUThrottlingRate", { rate: 1 })
    figures.heap.push(await heapOf(tools))
    for (let time = 1; time <= REFRESHES; time++) {
      progress(`devices: refresh ${time} of ${REFRESHES}`)
      await refresh(page)
      figures.heap.push(await heapOf(tools))
    }
    return figures
  } finally {
    await close()
  }
}

/** By the wheel, a turn a frame, from the first device to the last, and back. Returns the most milliseconds that one turn took. */
async function scrollThrough(page: Page, tools: CDPSession): Promise<number> {
  const list = page.getByRole("list", { name: "Your devices" })
  await list.hover({ position: { x: 50, y: 50 } })
  // Found once: a look for a role takes time in the page.
  const pane = await list.evaluateHandle(({ parentElement }) => parentElement)
  const isAtEnd = () =>
    pane.evaluate(async (element) => {
      await new Promise(requestAnimationFrame)
      return element !== null && element.scrollTop + element.clientHeight >= element.scrollHeight - 1
    })
  let [busiest, before] = [0, await busyTime(tools)]
  while (!(await isAtEnd())) {
    await page.mouse.wheel(0, TURN)
    const now = await busyTime(tools)
    busiest = Math.max(busiest, now - before)
    before = now
  }
  await pane.evaluate((element) => element?.scrollTo(0, 0))
  await page.waitForTimeout(500)
  return busiest
}

/** The user comes back to the tab: the list and the keys are fetched again. */
async function refresh(page: Page): Promise<void> {
  const answers = ["/devices", "/keys/query"].map((path) =>
    page.waitForResponse(
      (response) => response.url().endsWith(path) && response.request().method() !== "OPTIONS",
    ),
  )
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")))
  await Promise.all(answers)
  // Taken in, drawn, and its rows judged.
  await page.waitForTimeout(1000)
}

async function heapOf(tools: CDPSession): Promise<number> {
  await tools.send("HeapProfiler.enable")
  // What finalizers let go of is free only after another one.
  for (let time = 0; time < 3; time++) await tools.send("HeapProfiler.collectGarbage")
  const { usedSize } = await tools.send("Runtime.getHeapUsage")
  return usedSize
}
