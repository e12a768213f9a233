/** A picture as the canvas gives it: RGBA, row by row. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
}

/** `frame`: the next one comes at once, so be quick; `picture`: there is no other. */
export type Effort = "frame" | "picture"

/** Finds a QR code and gives its bytes: never text, which would have destroyed them. Undefined if there is none. */
export type Reader = (pixels: Pixels, effort: Effort) => Promise<Uint8Array | undefined>
