/** Why no bytes came out of a picture. */
export type PictureProblem =
  | "not-a-picture"
  /** A picture in a format that this browser cannot read, or damaged. */
  | "unreadable"
  | "too-large"
  | "no-code"

export type PictureReading = { bytes: Uint8Array } | { problem: PictureProblem }

/** One image of a camera. The worker that gets it closes it. */
export type Frame = VideoFrame | ImageBitmap

/** To the worker. The first says where the large decoder's module is; each of the others gets one answer with its `id`. */
export type Task = { wasmUrl: string } | Job
export type Job = { id: number; frame: Frame } | { id: number; picture: Blob }

/** From the worker. */
export type Done =
  | { id: number; kind: "frame"; bytes: Uint8Array | undefined }
  | { id: number; kind: "picture"; reading: PictureReading }
