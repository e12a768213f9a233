import { decodeQR } from "qr/decode.js"
import type { Effort, Reader } from "./reader.ts"

/** `effort`: how many guesses are tried; `timeLimit`: milliseconds for those after the first. */
const limits = {
  // A few guesses, counted: the result depends on no clock. They find codes seen askew; the next frame is a better guess than more of them.
  frame: { effort: 4, timeLimit: Infinity },
  picture: { effort: Infinity, timeLimit: 500 },
} satisfies Record<Effort, object>

/** One character per byte. Digits and capitals may stand in segments of their own, which come as text and are ASCII. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** The small decoder, in plain JavaScript. Good on most frames; misses low contrast, and blur with noise. */
export const quickReader: Reader = async (pixels, effort) => {
  let text: string
  try {
    text = decodeQR(pixels, { textDecoder: latin1, ...limits[effort] })
  } catch {
    // No code, or one that cannot be read: the usual case for the frames of a camera.
    return undefined
  }
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
