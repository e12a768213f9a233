import type { Pixels } from "../../../src/scanner/reader.ts"

/** A playing video whose frames are given one at a time, as if a camera had seen them. */
export function openStage() {
  const video = document.createElement("video")
  const canvas = document.createElement("canvas")
  const context = canvas.getContext("2d", { alpha: false })
  if (!context) throw new Error("no canvas")
  // 0: no frame but those that are asked for.
  const stream = canvas.captureStream(0)
  const [track] = stream.getVideoTracks()
  if (!(track instanceof CanvasCaptureMediaStreamTrack)) throw new Error("no video from a canvas")
  video.muted = true
  video.srcObject = stream
  document.body.append(video)

  /** Resolves when the video shows it. */
  const show = async ({ width, height, data }: Pixels): Promise<void> => {
    canvas.width = width
    canvas.height = height
    context.putImageData(new ImageData(data, width, height), 0, 0)
    const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve))
    track.requestFrame()
    await Promise.all([shown, video.paused && video.play()])
  }
  return { video, show }
}
