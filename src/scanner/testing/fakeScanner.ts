import { vi } from "vitest"
import type { Camera } from "../camera.ts"
import type { CameraProblem } from "../cameraProblem.ts"
import type { Decoder } from "../decoder.ts"
import type { PictureReading } from "../messages.ts"
import type { ScanParts } from "../scan.ts"

/** A scanner whose cameras, frames and pictures the test makes up. For tests in a DOM. */
export function fakeScanner() {
  let now = 0
  let view: ((bytes: Uint8Array | undefined) => void) | undefined
  let breakDown: ((error: Error) => void) | undefined
  let lose: (() => void) | undefined
  /** Cameras that were opened and not stopped. */
  const running = new Set<Camera>()
  const abilities = { ids: ["rear"], light: false, front: false }

  const camera = (deviceId: string): Camera => {
    const opened: Camera = {
      stream: new MediaStream(),
      front: abilities.front,
      deviceId,
      hasLight: () => abilities.light,
      setLight: vi.fn(async () => undefined),
      onLost(callback) {
        lose = callback
      },
      stop: () => running.delete(opened),
    }
    running.add(opened)
    return opened
  }
  const openCamera = vi.fn(async (deviceId: string | undefined): Promise<Camera | CameraProblem> =>
    camera(deviceId ?? abilities.ids[0] ?? ""),
  )
  const readPicture = vi.fn(async (_picture: Blob): Promise<PictureReading> => ({ problem: "no-code" }))
  const openDecoder = vi.fn((): Decoder => ({
    frame: async () => undefined,
    picture: readPicture,
    close: () => undefined,
  }))
  const watchVideo: ScanParts["watchVideo"] = (_video, _decoder, signal, onView) =>
    new Promise((resolve, reject) => {
      view = onView
      breakDown = reject
      signal.addEventListener("abort", () => {
        view = undefined
        resolve()
      })
    })
  const parts = { openCamera, cameraIds: async () => abilities.ids, watchVideo, now: () => now, openDecoder }
  return {
    parts,
    abilities,
    running,
    openCamera,
    openDecoder,
    readPicture,
    /** One frame, 50 ms after the one before. */
    see(bytes?: Uint8Array) {
      now += 50
      view?.(bytes)
    },
    isWatching: () => view !== undefined,
    lose: () => lose?.(),
    breakDown: () => breakDown?.(new Error("the worker failed")),
    passTime(milliseconds: number) {
      now += milliseconds
    },
  }
}
