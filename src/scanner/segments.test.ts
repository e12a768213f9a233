import { generate, mode } from "lean-qr"
import { expect, test } from "vitest"
import { quickReader } from "./quickReader.ts"
import type { Pixels } from "./reader.ts"
import { thoroughInNode } from "./testing/zxingInNode.ts"

const SCALE = 6

/** The picture of a code whose encoder chose its segments by what takes least space, as some do. */
function pictureOf(data: ReturnType<typeof mode.multi>): Pixels {
  const code = generate(data)
  const side = (code.size + 8) * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let at = 0; at < side * side; at++) {
    const [x, y] = [Math.floor((at % side) / SCALE) - 4, Math.floor(at / side / SCALE) - 4]
    if (code.get(x, y)) pixels.fill(0, at * 4, at * 4 + 3)
  }
  return { width: side, height: side, data: pixels }
}

test("a code whose first letters are in a segment of their own gives the same bytes", async () => {
  const rest = Uint8Array.of(2, 4, 0, 255, 128, 13, 10)
  const picture = pictureOf(mode.multi(mode.alphaNumeric("MATRIX"), mode.bytes(rest), mode.numeric("0123")))
  const whole = Uint8Array.of(...Buffer.from("MATRIX"), ...rest, ...Buffer.from("0123"))
  expect(await quickReader(picture, "frame")).toEqual(whole)
  expect(await (await thoroughInNode())(picture, "frame")).toEqual(whole)
})
