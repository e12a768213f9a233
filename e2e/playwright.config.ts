import { defineConfig } from "@playwright/test"
import { chromiumFlags, findChromium } from "../dev/browser.ts"
import { cameraFile } from "./support/cameraFile.ts"

// Without one, Playwright says itself what is missing. This file is also read where no browser is needed.
const executablePath = await findChromium()

// Playwright empties the directory before a run, which another run at the same time must not suffer from. The workers
// read this file again, in processes of their own.
const run = (process.env.E2E_RUN ??= `run-${process.pid}`)

/** One camera, which plays what `support/film.ts` puts before it. Whether a page may use it is still a question of permission. */
const camera = ["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${cameraFile(run)}`]

/** The built site in a real browser, on a real Synapse. Three workers, each with servers and a camera of its own: links mostly wait. */
export default defineConfig({
  testDir: ".",
  globalSetup: "./support/builtSite.ts",
  outputDir: `../test-results/${run}`,
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: "chromium",
    launchOptions: executablePath
      ? { executablePath, args: [...chromiumFlags(executablePath), ...camera] }
      : {},
    locale: "en",
    screenshot: "only-on-failure",
    trace: "off",
  },
})
