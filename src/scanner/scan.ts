import { cameraIds, openCamera } from "./camera.ts"
import type { Camera } from "./camera.ts"
import type { CameraProblem } from "./cameraProblem.ts"
import { sightings } from "./sightings.ts"
import { watchVideo } from "./watchVideo.ts"
import type { Decoder } from "./decoder.ts"

/** What a scan with the camera is made of; tests put in others. */
export interface ScanParts {
  openCamera: typeof openCamera
  cameraIds: typeof cameraIds
  watchVideo: typeof watchVideo
  /** Monotonic milliseconds. */
  now: () => number
}

export const scanParts: ScanParts = { openCamera, cameraIds, watchVideo, now: () => performance.now() }

/** `not-loaded`: the part of the site that decodes could not be had. */
export type ScanTrouble = CameraProblem | "not-loaded"

interface Scan {
  decoder: Decoder
  /** Where the user sees what the camera sees. */
  video: HTMLVideoElement
  /** The camera that the user chose. */
  deviceId: string | undefined
  /** The camera runs and is shown; `ids` of all that there are. */
  onCamera(camera: Camera, ids: readonly string[]): void
  /** A code came into view. */
  onCode(bytes: Uint8Array): void
  onTrouble(trouble: ScanTrouble): void
}

/** From the question for a camera to the bytes of codes, until `signal` aborts or there is trouble; then the camera is off. */
export async function scan(to: Scan, parts: ScanParts, signal: AbortSignal): Promise<void> {
  // Whoever is gone again at once (a development build mounts twice) asks the user nothing.
  await Promise.resolve()
  if (signal.aborted) return
  const over = new AbortController()
  const camera = await parts.openCamera(to.deviceId, signal)
  if (typeof camera === "string") {
    if (!signal.aborted) to.onTrouble(camera)
    return
  }
  const end = () => {
    over.abort()
    camera.stop()
    // It may show another camera by now, if this one came too late.
    if (to.video.srcObject === camera.stream) to.video.srcObject = null
  }
  const stopFor = (trouble: ScanTrouble) => {
    if (over.signal.aborted) return
    end()
    to.onTrouble(trouble)
  }
  if (signal.aborted) return end()
  signal.addEventListener("abort", end)
  camera.onLost(() => stopFor("lost"))
  try {
    to.video.srcObject = camera.stream
    await to.video.play()
  } catch {
    return stopFor("busy")
  }
  const ids = await parts.cameraIds()
  if (over.signal.aborted) return
  to.onCamera(camera, ids)
  const isNews = sightings(parts.now)
  await parts
    .watchVideo(to.video, to.decoder, over.signal, (bytes) => {
      if (bytes && isNews(bytes)) to.onCode(bytes)
    })
    .catch(() => stopFor("not-loaded"))
}
