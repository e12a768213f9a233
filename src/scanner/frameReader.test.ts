import { expect, test, vi } from "vitest"
import { frameReader } from "./frameReader.ts"
import type { Pixels, Reader } from "./reader.ts"

const frame: Pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) }
const bytes = Uint8Array.of(1, 2, 3)

/** A scene with a clock that the test moves; `look` is one frame, `after` that many milliseconds. */
function scene() {
  let time = 0
  const quick = vi.fn<Reader>(async () => undefined)
  const thorough = vi.fn<Reader>(async () => bytes)
  const loadThorough = vi.fn(async (): Promise<Reader> => thorough)
  const read = frameReader({ now: () => time, quick, loadThorough })
  const look = (after = 100) => {
    time += after
    return read(frame)
  }
  const miss = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 100) await look()
  }
  return { quick, thorough, loadThorough, look, miss }
}

test("codes that the small decoder reads never make the page load the large one", async () => {
  const { quick, loadThorough, look } = scene()
  quick.mockResolvedValue(bytes)
  for (let frames = 0; frames < 100; frames++) expect(await look()).toBe(bytes)
  expect(loadThorough).not.toHaveBeenCalled()
})

test("after three seconds without a code the large decoder is loaded once, and reads on", async () => {
  const { loadThorough, look, miss } = scene()
  await miss(3000)
  expect(loadThorough).not.toHaveBeenCalled()
  await look()
  expect(loadThorough).toHaveBeenCalledOnce()
  expect(await look()).toBe(bytes)
  await miss(10_000)
  expect(loadThorough).toHaveBeenCalledOnce()
})

test("what the large decoder misses the small one still reads", async () => {
  const { quick, thorough, look, miss } = scene()
  await miss(3100)
  thorough.mockResolvedValue(undefined)
  quick.mockResolvedValue(bytes)
  expect(await look()).toBe(bytes)
})

test("where the large decoder breaks the small one still reads", async () => {
  const { quick, thorough, look, miss } = scene()
  await miss(3200)
  thorough.mockRejectedValue(new Error("out of memory"))
  quick.mockResolvedValue(bytes)
  expect(await look()).toBe(bytes)
})

test("one frame with a code begins the three seconds anew", async () => {
  const { quick, loadThorough, look, miss } = scene()
  await miss(2900)
  quick.mockResolvedValueOnce(bytes)
  await look()
  await miss(2900)
  expect(loadThorough).not.toHaveBeenCalled()
})

test("while the page was hidden nobody looked, so that time does not count", async () => {
  const { loadThorough, look, miss } = scene()
  await miss(1000)
  await look(60_000)
  await miss(2900)
  expect(loadThorough).not.toHaveBeenCalled()
})

test("where the large decoder cannot be loaded the small one goes on, and three seconds later it is tried again", async () => {
  const { loadThorough, look, miss } = scene()
  loadThorough.mockRejectedValueOnce(new TypeError("offline"))
  await miss(3100)
  expect(loadThorough).toHaveBeenCalledOnce()
  await miss(2900)
  expect(loadThorough).toHaveBeenCalledOnce()
  await miss(300)
  expect(loadThorough).toHaveBeenCalledTimes(2)
  expect(await look()).toBe(bytes)
})
