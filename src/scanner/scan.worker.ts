import { openCanvas, scaledTo } from "./canvas.ts"
import { frameReader } from "./frameReader.ts"
import type { Done, Frame, Job, PictureReading, Task } from "./messages.ts"
import { readPicture } from "./pictureReader.ts"
import { quickReader } from "./quickReader.ts"
import type { Pixels, Reader } from "./reader.ts"

/** Cameras that give more than they were asked for are scaled down: a code that fills a third of the frame stays legible. */
const LONGEST_FRAME = 1920
/** Beyond that, browsers fail in various ways. 100 megapixels are 400 MB of memory. */
const MOST_PIXELS = 100e6

const draw = openCanvas()
let wasmUrl = ""
let thorough: Promise<Reader> | undefined

/** The large decoder: code and module are fetched once, from our own files, when they are wanted first. */
function loadThorough(): Promise<Reader> {
  thorough ??= import("./thoroughReader.ts").then(({ loadThoroughReader }) =>
    loadThoroughReader({
      locateFile: (name: string, path: string) => (name.endsWith(".wasm") ? wasmUrl : path + name),
    }),
  )
  thorough.catch(() => {
    thorough = undefined
  })
  return thorough
}

const readFrame = frameReader({ now: () => performance.now(), quick: quickReader, loadThorough })

/** The pixels of a frame, which is used up: a camera has only a few to give away, and kept ones stop it. */
function pixelsOf(frame: Frame): Pixels {
  const [width, height] =
    "displayWidth" in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height]
  const longest = Math.min(LONGEST_FRAME, Math.max(width, height))
  try {
    return draw(frame, ...scaledTo(longest, width, height))
  } finally {
    frame.close()
  }
}

async function lookAtPicture(picture: Blob): Promise<PictureReading> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined)
  if (!bitmap) return { problem: picture.type.startsWith("image/") ? "unreadable" : "not-a-picture" }
  const { width, height } = bitmap
  try {
    if (width * height > MOST_PIXELS) return { problem: "too-large" }
    const pixelsAt = (side: number) => draw(bitmap, ...scaledTo(side, width, height))
    const bytes = await readPicture(Math.max(width, height), pixelsAt, { quick: quickReader, loadThorough })
    return bytes ? { bytes } : { problem: "no-code" }
  } finally {
    bitmap.close()
  }
}

async function work(task: Job): Promise<Done> {
  return "frame" in task
    ? { id: task.id, kind: "frame", bytes: await readFrame(pixelsOf(task.frame)) }
    : { id: task.id, kind: "picture", reading: await lookAtPicture(task.picture) }
}

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  if ("wasmUrl" in data) {
    wasmUrl = data.wasmUrl
    return
  }
  work(data).then(
    (done) => postMessage(done),
    // Whatever went wrong with one image: there was no code in it.
    () => postMessage(failed(data)),
  )
})

const failed = (task: Job): Done =>
  "frame" in task
    ? { id: task.id, kind: "frame", bytes: undefined }
    : { id: task.id, kind: "picture", reading: { problem: "unreadable" } }
