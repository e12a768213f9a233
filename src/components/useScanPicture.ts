import { useRef, useState } from "react"
import type { PictureProblem, PictureReading } from "../scanner/messages.ts"

/** What became of the newest picture; `count` tells one picture from the next. */
export interface PictureState {
  count: number
  /** How many wrong codes were read before it: what is more than that is newer than the picture. */
  after: number
  reading: boolean
  problem: PictureProblem | undefined
}

/**
 * Reads the pictures that the user gives, the newest only.
 * @param read of the scanner
 * @param onCode called with the bytes of the code in a picture
 * @param problems how many wrong codes were read until now
 */
export function useScanPicture(
  read: (picture: Blob) => Promise<PictureReading | undefined>,
  onCode: (bytes: Uint8Array) => void,
  problems: number,
) {
  const [state, setState] = useState<PictureState>({ count: 0, after: 0, reading: false, problem: undefined })
  const newest = useRef(0)

  const look = async (picture: Blob | undefined) => {
    const count = ++newest.current
    setState({ count, after: problems, reading: true, problem: undefined })
    const found: PictureReading | undefined = picture ? await read(picture) : { problem: "not-a-picture" }
    if (count !== newest.current) return
    const problem = found && "problem" in found ? found.problem : undefined
    setState({ count, after: problems, reading: false, problem })
    if (found && "bytes" in found) onCode(found.bytes)
  }
  return {
    state,
    /** @param picture undefined where something else was given, such as text */
    read: (picture: Blob | undefined) => void look(picture),
  }
}
