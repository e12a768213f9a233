import { expect, test, vi } from "vitest"
import { openDecoder } from "./decoder.ts"
import type { Done, Frame, Job } from "./messages.ts"

const bytes = Uint8Array.of(1, 2, 3)
const frame = { close: () => undefined } as Frame

/** A worker that the test answers for. */
class FakeWorker extends EventTarget {
  readonly tasks: Job[] = []
  readonly postMessage = (task: Job) => this.tasks.push(task)
  readonly terminate = vi.fn()
  answer = (done: Done) => this.dispatchEvent(new MessageEvent("message", { data: done }))
}

function open() {
  const worker = new FakeWorker()
  const stand: unknown = worker
  return { worker, decoder: openDecoder(() => stand as Worker) }
}

test("each answer goes to whoever asked, in whatever order they come", async () => {
  const { worker, decoder } = open()
  const inFrame = decoder.frame(frame)
  const inPicture = decoder.picture(new Blob(["x"]))
  const [first, second] = worker.tasks.map(({ id }) => id)
  worker.answer({ id: second!, kind: "picture", reading: { problem: "no-code" } })
  worker.answer({ id: first!, kind: "frame", bytes })
  expect(await inFrame).toBe(bytes)
  expect(await inPicture).toEqual({ problem: "no-code" })
})

test("a worker that cannot be loaded fails what waits for it, and whatever comes later", async () => {
  const { worker, decoder } = open()
  const waiting = decoder.frame(frame)
  worker.dispatchEvent(new Event("error"))
  await expect(waiting).rejects.toThrow("the worker failed")
  await expect(decoder.picture(new Blob(["x"]))).rejects.toThrow("the worker failed")
  expect(worker.terminate).toHaveBeenCalled()
})

test("a worker that the browser refuses to start fails the first task, not the screen", async () => {
  const decoder = openDecoder(() => {
    throw new TypeError("policy")
  })
  await expect(decoder.frame(frame)).rejects.toThrow("the worker was refused")
  decoder.close()
})

test("closing ends the worker and leaves nobody waiting", async () => {
  const { worker, decoder } = open()
  const waiting = decoder.frame(frame)
  decoder.close()
  await expect(waiting).rejects.toThrow("closed")
  expect(worker.terminate).toHaveBeenCalled()
})

test("a file of hundreds of megabytes is not even opened", async () => {
  const { worker, decoder } = open()
  const huge = new Blob()
  Object.defineProperty(huge, "size", { value: 200e6 })
  expect(await decoder.picture(huge)).toEqual({ problem: "too-large" })
  expect(worker.tasks).toEqual([])
})
