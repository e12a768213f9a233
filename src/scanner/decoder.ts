import type { Done, Frame, Job, PictureReading } from "./messages.ts"
import { startWorker } from "./startWorker.ts"

/** Larger files are not even opened. */
const MOST_BYTES = 64e6

/** Decoding, off the main thread. Both reject when the worker is gone: its file could not be loaded, or it was closed. */
export interface Decoder {
  /** The bytes of the code in a frame, if there is one. The frame is used up. */
  frame(frame: Frame): Promise<Uint8Array | undefined>
  picture(picture: Blob): Promise<PictureReading>
  close(): void
}

interface Waiting {
  resolve: (done: Done) => void
  reject: (error: Error) => void
}

/** Never throws: a worker that cannot be started shows with the first task. */
export function openDecoder(start: () => Worker = startWorker): Decoder {
  const waiting = new Map<number, Waiting>()
  let tasks = 0
  let gone: Error | undefined
  let worker: Worker | undefined

  const end = (why: string, cause?: unknown) => {
    gone ??= new Error(why, { cause })
    worker?.terminate()
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  try {
    worker = start()
    worker.addEventListener("message", ({ data }: MessageEvent<Done>) => {
      waiting.get(data.id)?.resolve(data)
      waiting.delete(data.id)
    })
    worker.addEventListener("error", () => end("the worker failed"))
  } catch (error) {
    // A page around ours may have a policy that knows nothing of the worker.
    end("the worker was refused", error)
  }

  const give = (task: Job, transfer: Transferable[]): Promise<Done> =>
    new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      waiting.set(task.id, { resolve, reject })
      worker?.postMessage(task, transfer)
    })
  return {
    async frame(frame) {
      const done = await give({ id: tasks++, frame }, [frame])
      return done.kind === "frame" ? done.bytes : undefined
    },
    async picture(picture) {
      if (picture.size > MOST_BYTES) return { problem: "too-large" }
      const done = await give({ id: tasks++, picture }, [])
      return done.kind === "picture" ? done.reading : { problem: "unreadable" }
    },
    close: () => end("closed"),
  }
}
