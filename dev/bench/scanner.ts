import { parseArgs } from "node:util"
import { command } from "../stack/process.ts"
import { benchCamera } from "./scanner/camera.ts"
import { benchFrames } from "./scanner/frames.ts"
import { startSite } from "./scanner/site.ts"
import { cameraHead, cameraLine, framesHead, framesLine, framesSummary } from "./scanner/tables.ts"

/**
 * Measures the scanner in the built page, under the site's policy, at 720p. `--only camera`: frames a second with Chromium's fake
 * camera; `--only frames`: hard frames, for ours and for other decoders. `--each N`: so many frames of every kind;
 * `--seed N`: others of the same kinds; `--json`: the figures alone.
 */
command(async () => {
  const { values: options } = parseArgs({
    options: {
      only: { type: "string", default: "all" },
      each: { type: "string", default: "24" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  })
  const { only, json } = options
  if (!["all", "camera", "frames"].includes(only)) throw new Error("--only camera or --only frames")
  const set = { each: Number(options.each), seed: Number(options.seed) }
  const say = (line: string) => {
    if (!json) process.stdout.write(`${line}\n`)
  }
  const site = await startSite()
  try {
    const { chromiumVersion } = site
    say(`Chromium ${chromiumVersion}`)
    if (only !== "frames") say(`\n${cameraHead}`)
    const camera = only === "frames" ? [] : await benchCamera(site, (row) => say(cameraLine(row)))
    if (only !== "camera") say(`\n${framesHead(set.each)}`)
    const frames = only === "camera" ? [] : await benchFrames(site, set, (cells) => say(framesLine(cells)))
    if (only !== "camera") say(`\n${framesSummary(frames)}`)
    if (json) process.stdout.write(`${JSON.stringify({ chromiumVersion, ...set, camera, frames })}\n`)
  } finally {
    await site.stop()
  }
})
