import type { Decoder } from "./decoder.ts"
import type { Frame } from "./messages.ts"

/**
 * Looks at what a playing video shows until `signal` aborts: the newest frame, whenever the one before is done, so that
 * never more than one is under way. Not while the page is hidden.
 * @param onView what each frame showed: the bytes of a code, or undefined
 * @returns when aborted
 * @throws what the decoder throws
 */
export async function watchVideo(
  video: HTMLVideoElement,
  decoder: Decoder,
  signal: AbortSignal,
  onView: (bytes: Uint8Array | undefined) => void,
): Promise<void> {
  while (!signal.aborted) {
    await nextFrame(video, signal)
    if (signal.aborted || document.hidden || video.videoWidth === 0) continue
    const frame = await grab(video).catch(() => undefined)
    if (!frame) continue
    if (signal.aborted) frame.close()
    else {
      const bytes = await decoder.frame(frame)
      if (!signal.aborted) onView(bytes)
    }
  }
}

/** Resolves with the next frame of the video, or when aborted. Browsers send none to hidden pages. */
function nextFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener("abort", done)
      resolve()
    }
    signal.addEventListener("abort", done)
    if ("requestVideoFrameCallback" in video) video.requestVideoFrameCallback(done)
    else requestAnimationFrame(done)
  })
}

/** A reference to the frame costs nothing here: its pixels are read in the worker. Older browsers copy it. */
export const grab = async (video: HTMLVideoElement): Promise<Frame> =>
  "VideoFrame" in window ? new VideoFrame(video) : createImageBitmap(video)
