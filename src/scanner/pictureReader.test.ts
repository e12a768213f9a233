import { expect, test, vi } from "vitest"
import { readPicture } from "./pictureReader.ts"
import type { Pixels, Reader } from "./reader.ts"

const bytes = Uint8Array.of(1, 2, 3)
const at = (side: number): Pixels => ({ width: side, height: 1, data: new Uint8ClampedArray(side * 4) })
const blind: Reader = async () => undefined
/** Reads a code only at one size of the picture. */
const seesAt =
  (side: number): Reader =>
  async ({ width }) =>
    width === side ? bytes : undefined

test("a picture whose code the small decoder reads loads no large one", async () => {
  const loadThorough = vi.fn(async () => blind)
  expect(await readPicture(1600, at, { quick: seesAt(1600), loadThorough })).toBe(bytes)
  expect(loadThorough).not.toHaveBeenCalled()
})

test("a large photo is looked at in several sizes, a small picture enlarged too", async () => {
  const none = async () => blind
  expect(await readPicture(4000, at, { quick: seesAt(400), loadThorough: none })).toBe(bytes)
  expect(await readPicture(4000, at, { quick: seesAt(2800), loadThorough: none })).toBe(bytes)
  expect(await readPicture(1000, at, { quick: seesAt(1000), loadThorough: none })).toBe(bytes)
  expect(await readPicture(120, at, { quick: seesAt(360), loadThorough: none })).toBe(bytes)
})

test("what the small decoder misses goes to the large one", async () => {
  const loadThorough = async () => seesAt(800)
  expect(await readPicture(1600, at, { quick: blind, loadThorough })).toBe(bytes)
})

test("where the large decoder cannot be loaded, no code was found", async () => {
  const loadThorough = () => Promise.reject(new TypeError("offline"))
  expect(await readPicture(1600, at, { quick: blind, loadThorough })).toBeUndefined()
})
