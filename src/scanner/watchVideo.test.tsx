import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Decoder } from "./decoder.ts"
import type { Frame } from "./messages.ts"
import { watchVideo } from "./watchVideo.ts"

const bytes = Uint8Array.of(1, 2, 3)
const close = vi.fn()

beforeEach(() => {
  close.mockReset()
  vi.stubGlobal(
    "VideoFrame",
    class {
      close = close
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A video whose frames come when the test says so, and a decoder that answers then too. */
function scene() {
  const callbacks: (() => void)[] = []
  const replies: ((bytes: Uint8Array | undefined) => void)[] = []
  const video = document.createElement("video")
  Object.defineProperties(video, {
    videoWidth: { value: 1280 },
    requestVideoFrameCallback: { value: (callback: () => void) => callbacks.push(callback) },
  })
  const decode = vi.fn(
    (_frame: Frame) => new Promise<Uint8Array | undefined>((resolve) => replies.push(resolve)),
  )
  const decoder: Decoder = {
    frame: decode,
    picture: async () => ({ problem: "no-code" }),
    close: () => undefined,
  }
  const over = new AbortController()
  const onView = vi.fn()
  const ended = watchVideo(video, decoder, over.signal, onView)
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve))
  return {
    over,
    ended,
    onView,
    decode,
    frame: async () => {
      callbacks.shift()?.()
      await settle()
    },
    reply: async (found?: Uint8Array) => {
      replies.shift()?.(found)
      await settle()
    },
  }
}

test("never more than one frame is under way, and each result is told", async () => {
  const { frame, reply, decode, onView } = scene()
  await frame()
  await frame()
  expect(decode).toHaveBeenCalledOnce()
  await reply(bytes)
  expect(onView).toHaveBeenLastCalledWith(bytes)
  await frame()
  expect(decode).toHaveBeenCalledTimes(2)
  await reply()
  expect(onView).toHaveBeenLastCalledWith(undefined)
})

test("while the page is hidden nothing is decoded", async () => {
  const { frame, decode } = scene()
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true)
  await frame()
  expect(decode).not.toHaveBeenCalled()
  hidden.mockReturnValue(false)
  await frame()
  expect(decode).toHaveBeenCalledOnce()
})

test("after the end nothing is told any more, whatever is still under way", async () => {
  const { frame, reply, over, ended, onView } = scene()
  await frame()
  over.abort()
  await reply(bytes)
  await ended
  expect(onView).not.toHaveBeenCalled()
})

test("an end between two frames ends the watch", async () => {
  const { over, ended, decode } = scene()
  over.abort()
  await ended
  expect(decode).not.toHaveBeenCalled()
})
