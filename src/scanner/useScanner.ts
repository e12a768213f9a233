import { createContext, useContext, useEffect, useRef, useState } from "react"
import type { RefObject } from "react"
import { useEvent } from "../components/ui/useEvent.ts"
import type { Camera } from "./camera.ts"
import { openDecoder } from "./decoder.ts"
import type { Decoder } from "./decoder.ts"
import type { PictureReading } from "./messages.ts"
import { scan, scanParts } from "./scan.ts"
import type { ScanTrouble } from "./scan.ts"

/** Tests put in others. */
export const ScannerContext = createContext({ ...scanParts, openDecoder })

export interface Scanner {
  /** For a video element that is there while there is no trouble. */
  video: RefObject<HTMLVideoElement | null>
  /** Undefined until it runs. */
  camera: Camera | undefined
  trouble: ScanTrouble | undefined
  /** Whether there is another camera to switch to. */
  canSwitch: boolean
  /** Goes on with the next camera. */
  switchCamera: () => void
  /** After trouble: asks for the camera anew. */
  again: () => void
  /** Looks for a code in a picture. Undefined: trouble. */
  readPicture: (picture: Blob) => Promise<PictureReading | undefined>
}

/** Scans from the first render to the last: the camera is asked for at once and off at the end. */
export function useScanner(onCode: (bytes: Uint8Array) => void): Scanner {
  const parts = useContext(ScannerContext)
  const video = useRef<HTMLVideoElement>(null)
  const decoder = useDecoder(parts.openDecoder)
  // A new object is a new try.
  const [wish, setWish] = useState<{ deviceId: string | undefined }>({ deviceId: undefined })
  const [camera, setCamera] = useState<Camera>()
  const [ids, setIds] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<ScanTrouble>()

  const onSeen = useEvent(onCode)
  const begin = useEvent((signal: AbortSignal) => {
    if (!video.current) return
    const to = {
      decoder: decoder.open(),
      video: video.current,
      deviceId: wish.deviceId,
      onCamera(running: Camera, all: readonly string[]) {
        setCamera(running)
        setIds(all)
      },
      onCode: onSeen,
      onTrouble(what: ScanTrouble) {
        if (what === "not-loaded") decoder.close()
        setCamera(undefined)
        setTrouble(what)
      },
    }
    void scan(to, parts, signal)
  })
  useEffect(() => {
    const over = new AbortController()
    begin(over.signal)
    return () => over.abort()
  }, [wish, begin])

  const start = (deviceId: string | undefined) => {
    setCamera(undefined)
    setTrouble(undefined)
    setWish({ deviceId })
  }
  return {
    video,
    camera,
    trouble,
    canSwitch: ids.length > 1,
    switchCamera: () => start(ids[(ids.indexOf(camera?.deviceId ?? "") + 1) % ids.length]),
    again: () => start(wish.deviceId),
    async readPicture(picture) {
      try {
        return await decoder.open().picture(picture)
      } catch {
        decoder.close()
        setTrouble("not-loaded")
        return undefined
      }
    },
  }
}

/** One decoder while the component lives; after `close` the next `open` makes a new one. */
function useDecoder(openDecoder: () => Decoder) {
  const current = useRef<Decoder>(undefined)
  const close = () => {
    current.current?.close()
    current.current = undefined
  }
  useEffect(() => close, [])
  return { open: () => (current.current ??= openDecoder()), close }
}
