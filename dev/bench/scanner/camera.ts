import { frameWith } from "../../../src/scanner/testing/frames.ts"
import type { View } from "../../../src/scanner/testing/frames.ts"
import { writeVideo } from "../y4m.ts"
import type { Site } from "./site.ts"

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

/** What came of one view. */
export interface CameraRow {
  view: string
  size: string
  framesPerSecond: number
  /** Share of the frames in which the code was read, 0 to 1. */
  read: number
  /** Milliseconds; browsers tell of 50 and more. */
  longestTask: number
}

const code = Uint8Array.from({ length: 120 }, (_, index) => (index * 89 + 7) % 256)

/** A hand is never still. */
const videoOf = (view: View | undefined) =>
  Array.from({ length: 6 }, (_, index) =>
    frameWith(view && code, { ...view, turned: (view?.turned ?? 0) + Math.sin(index) * 2 }),
  )

/** The scanner with Chromium's fake camera, view by view: how many frames a second. */
export async function benchCamera(site: Site, onRow: (row: CameraRow) => void): Promise<CameraRow[]> {
  const rows: CameraRow[] = []
  for (const [name, view] of Object.entries(views)) {
    const path = `${site.directory}/camera.y4m`
    await writeVideo(path, videoOf(view))
    const { page, close } = await site.open([
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${path}`,
    ])
    const state = await page.evaluate(() => window.bench.scanCamera())
    if (state !== "scanning") throw new Error(state)
    await page.waitForTimeout(WARM_SECONDS * 1000)
    await page.evaluate(() => window.bench.tally())
    await page.waitForTimeout(SECONDS * 1000)
    const { size, milliseconds, frames, hits, longestTask } = await page.evaluate(() => window.bench.tally())
    await close()
    const framesPerSecond = (frames / milliseconds) * 1000
    const row = { view: name, size, framesPerSecond, read: hits / Math.max(1, frames), longestTask }
    rows.push(row)
    onRow(row)
  }
  return rows
}
