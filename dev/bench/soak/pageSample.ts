import type { CDPSession, Page } from "@playwright/test"
import type {} from "./openTimers.ts"

/** What a page holds after a forced collection. */
export interface PageSample {
  /** Bytes of JavaScript's heap. */
  heap: number
  /** Of the DOM. */
  nodes: number
  listeners: number
  documents: number
  timers: number
  workers: number
}

/** Collects garbage, and looks. */
export async function lookAtPage(page: Page, tools: CDPSession): Promise<PageSample> {
  for (let times = 0; times < 3; times++) await tools.send("HeapProfiler.collectGarbage")
  const { usedSize: heap } = await tools.send("Runtime.getHeapUsage")
  const { nodes, jsEventListeners: listeners, documents } = await tools.send("Memory.getDOMCounters")
  const timers = await page.evaluate(() => window.openTimers?.size ?? NaN)
  return { heap, nodes, listeners, documents, timers, workers: page.workers().length }
}
