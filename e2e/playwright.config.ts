import { defineConfig } from "@playwright/test"
import { chromiumFlags, chromiumMissing, findChromium } from "../dev/browser.ts"

const executablePath = await findChromium()
if (executablePath === undefined) throw new Error(chromiumMissing)

// Playwright empties the directory before a run, which another run at the same time must not suffer from. The workers
// read this file again, in processes of their own.
const run = (process.env.E2E_RUN ??= `run-${process.pid}`)

/** The built site in a real browser, on a real Synapse. One worker: all tests share one machine, and its servers. */
export default defineConfig({
  testDir: ".",
  outputDir: `../test-results/${run}`,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: "chromium",
    launchOptions: { executablePath, args: chromiumFlags(executablePath) },
    locale: "en",
    screenshot: "only-on-failure",
    trace: "off",
  },
})
