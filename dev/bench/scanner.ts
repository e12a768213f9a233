import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { chromium } from "@playwright/test"
import { build, preview } from "vite"
import { policy } from "../../src/app/policy.ts"
import { frameWith } from "../../src/scanner/testing/frames.ts"
import type { View } from "../../src/scanner/testing/frames.ts"
import { chromiumFlags, chromiumMissing, findChromium } from "../browser.ts"
import type {} from "./scanner/main.ts"
import { writeVideo } from "./y4m.ts"

/** Measures the scanner in the built page, under the site's policy, with Chromium's fake camera at 720p: npm run bench:scanner */
const SECONDS = 5
/** After that, the large decoder is there if the small one misses. */
const WARM_SECONDS = 6

const views: Record<string, View | undefined> = {
  "in front of the camera": {},
  "turned and tilted": { turned: 30, tilted: 0.25 },
  "small and far": { share: 0.3, blurred: 1 },
  "dim (large decoder)": { greys: [110, 150] },
  "blurred and noisy (large decoder)": {
    share: 0.45,
    turned: -12,
    tilted: 0.2,
    blurred: 1,
    noisy: 25,
    greys: [50, 190],
  },
  "no code in view (both decoders)": undefined,
}

const code = Uint8Array.from({ length: 120 }, (_, index) => (index * 89 + 7) % 256)

/** A hand is never still. */
const videoOf = (view: View | undefined) =>
  Array.from({ length: 6 }, (_, index) =>
    frameWith(view && code, { ...view, turned: (view?.turned ?? 0) + Math.sin(index) * 2 }),
  )

const chromiumPath = await findChromium()
if (chromiumPath === undefined) throw new Error(chromiumMissing)
const directory = await mkdtemp(`${tmpdir()}/link-new-device-scanner-`)
const root = fileURLToPath(new URL("scanner", import.meta.url))
const config = {
  root,
  configFile: false as const,
  logLevel: "warn" as const,
  build: {
    outDir: `${directory}/site`,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" as const },
}
await build(config)
const server = await preview({
  ...config,
  preview: { host: "127.0.0.1", port: 0, headers: { "Content-Security-Policy": policy([], true) } },
})
const address = server.resolvedUrls?.local[0] ?? ""

async function measure(executablePath: string, view: View | undefined) {
  const path = `${directory}/camera.y4m`
  await writeVideo(path, videoOf(view))
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...chromiumFlags(executablePath),
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${path}`,
    ],
  })
  const page = await browser.newPage()
  const said: string[] = []
  const foreign = new Set<string>()
  page.on("console", (message) => said.push(message.text()))
  page.on("pageerror", (error) => said.push(error.message))
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) foreign.add(request.url())
  })
  await page.goto(address)
  const state = await page.evaluate(() => window.scan())
  await page.waitForTimeout(WARM_SECONDS * 1000)
  await page.evaluate(() => window.tally())
  await page.waitForTimeout(SECONDS * 1000)
  const tally = await page.evaluate(() => window.tally())
  await browser.close()
  return { state, tally, said, foreign: [...foreign] }
}

try {
  console.log(`${"view".padEnd(36)}size         frames/s  read  longest task`)
  for (const [name, view] of Object.entries(views)) {
    const { state, tally, said, foreign } = await measure(chromiumPath, view)
    const rate = (tally.frames / tally.milliseconds) * 1000
    const read = `${Math.round((100 * tally.hits) / Math.max(1, tally.frames))} %`
    console.log(
      `${name.padEnd(36)}${tally.size.padEnd(13)}${rate.toFixed(1).padStart(8)}${read.padStart(6)}${tally.longestTask.toFixed(0).padStart(11)} ms`,
    )
    for (const line of [state === "scanning" ? "" : state, ...said, ...foreign])
      if (line) console.log(`  ${line}`)
  }
} finally {
  await server.close()
  await rm(directory, { recursive: true, force: true })
}
