import { useEffect, useRef } from "react"
import { bytesFromPixels } from "./qrFromPixels.ts"

interface Props {
  onCode: (qr: Uint8Array) => void
  onProblem: (problem: string) => void
}

/** The viewfinder: looks at frame after frame until there is a code. */
export function Camera({ onCode, onProblem }: Props) {
  const video = useRef<HTMLVideoElement>(null)

  useEffect(() => {
    const element = video.current
    const ended = new AbortController()
    const watch = async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } })
      const stop = () => {
        for (const track of stream.getTracks()) track.stop()
      }
      if (ended.signal.aborted || !element) return stop()
      ended.signal.addEventListener("abort", stop)
      element.srcObject = stream
      await element.play()
      const look = () => {
        if (ended.signal.aborted) return
        const qr = frame(element)
        if (qr) onCode(qr)
        else element.requestVideoFrameCallback(look)
      }
      look()
    }
    watch().catch(() => {
      if (!ended.signal.aborted) onProblem("The camera cannot be used.")
    })
    return () => ended.abort()
  }, [onCode, onProblem])

  return <video ref={video} muted playsInline aria-label="Camera" />
}

function frame(video: HTMLVideoElement): Uint8Array | undefined {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0) return undefined
  const context = new OffscreenCanvas(width, height).getContext("2d")
  context?.drawImage(video, 0, 0)
  const pixels = context?.getImageData(0, 0, width, height)
  return pixels && bytesFromPixels(pixels)
}
