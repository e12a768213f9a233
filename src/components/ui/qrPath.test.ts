import fc from "fast-check"
import decodeQR from "qr/decode.js"
import { expect, test } from "vitest"
import { qrPath } from "./qrPath.ts"

/** Paints the path with `scale` pixels per module, from nothing but its commands. */
function paint({ size, path }: ReturnType<typeof qrPath>, scale = 4) {
  const width = size * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  const run = /M(\d+) (\d+)h(\d+)v1h-(\d+)z/y
  while (run.lastIndex < path.length) {
    const [x = 0, y = 0, length = 0, back = 0] = (run.exec(path) ?? []).slice(1).map(Number)
    expect(length).toBeGreaterThan(0)
    expect(back).toBe(length)
    for (let row = y * scale; row < (y + 1) * scale; row++) {
      for (let column = x * scale; column < (x + length) * scale; column++) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
      }
    }
  }
  return { width, height: width, data }
}

function read(image: ReturnType<typeof paint>): Uint8Array | undefined {
  let bytes: Uint8Array | undefined
  decodeQR(image, {
    textDecoder: (found) => {
      bytes = found.slice()
      return ""
    },
  })
  return bytes
}

test("a reader finds in the drawing the very bytes that were encoded", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 60, maxLength: 200 }), (bytes) => {
      expect(read(paint(qrPath(bytes)))).toEqual(bytes)
    }),
    { numRuns: 40 },
  )
})

test("the four modules around the code stay white", () => {
  const { width, data } = paint(qrPath(Uint8Array.of(1, 2, 3)), 1)
  const isWhite = (x: number, y: number) => data[(y * width + x) * 4] === 255
  for (let along = 0; along < width; along++) {
    for (let edge = 0; edge < 4; edge++) {
      expect(isWhite(along, edge) && isWhite(along, width - 1 - edge)).toBe(true)
      expect(isWhite(edge, along) && isWhite(width - 1 - edge, along)).toBe(true)
    }
  }
  expect(isWhite(4, 4)).toBe(false)
})
