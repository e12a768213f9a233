import { openCamera } from "../../../src/scanner/camera.ts"
import { openDecoder } from "../../../src/scanner/decoder.ts"
import { watchVideo } from "../../../src/scanner/watchVideo.ts"

/** What was measured since the last look at it. */
interface Tally {
  size: string
  milliseconds: number
  frames: number
  hits: number
  /** Longest time that the page itself was busy at a stretch, in milliseconds; browsers tell of 50 and more. */
  longestTask: number
}

let [frames, hits, since, longestTask] = [0, 0, performance.now(), 0]
const video = document.querySelector("video")

new PerformanceObserver((list) => {
  longestTask = Math.max(longestTask, ...list.getEntries().map(({ duration }) => duration))
}).observe({ type: "longtask" })

/** Scans as the site does, until the page is closed. */
export async function scanCamera(): Promise<string> {
  const camera = await openCamera(undefined, new AbortController().signal)
  if (typeof camera === "string" || !video) return "no camera"
  video.srcObject = camera.stream
  await video.play()
  void watchVideo(video, openDecoder(), new AbortController().signal, (bytes) => {
    frames++
    if (bytes) hits++
  })
  return "scanning"
}

export function tally(): Tally {
  const now = performance.now()
  const told = {
    size: `${video?.videoWidth} x ${video?.videoHeight}`,
    milliseconds: now - since,
    frames,
    hits,
    longestTask,
  }
  ;[frames, hits, since, longestTask] = [0, 0, now, 0]
  return told
}
