import type { CDPSession, Page } from "@playwright/test"

/** Tasks of the page's main thread over 50 ms, as the browser counts them (`longtask`). */
export interface LongTasks {
  count: number
  /** Milliseconds. */
  longest: number
}

declare global {
  interface Window {
    longTasks: number[]
  }
}

/** Looks for long tasks in a page while something is done there. */
export async function watchLongTasks(page: Page, act: () => Promise<void>): Promise<LongTasks> {
  await page.evaluate(() => {
    window.longTasks = []
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: "longtask" })
  })
  await act()
  const tasks = await page.evaluate(() => window.longTasks)
  return { count: tasks.length, longest: Math.max(0, ...tasks) }
}

/** Milliseconds that the main thread has been busy since the page was loaded: the difference of two is no less than any task between them. */
export async function busyTime(tools: CDPSession): Promise<number> {
  await tools.send("Performance.enable")
  const { metrics } = await tools.send("Performance.getMetrics")
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1000
}
