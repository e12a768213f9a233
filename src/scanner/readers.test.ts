import { expect, test } from "vitest"
import { quickReader } from "./quickReader.ts"
import { frameWith } from "./testing/frames.ts"
import type { View } from "./testing/frames.ts"
import { noiseFrom } from "./testing/noise.ts"
import { thoroughInNode } from "./testing/zxingInNode.ts"

const thorough = await thoroughInNode()

/** Half the pixels of a camera frame, so that the tests are quick. */
const small = { width: 640, height: 480, share: 0.9 }
const payload = (length: number, seed: number) => {
  const chance = noiseFrom(seed)
  return Uint8Array.from({ length }, () => Math.floor(chance() * 256))
}
const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value)

test("bytes come out as they went in: every value, any length, zeros at both ends", async () => {
  const payloads = [
    everyByte,
    Uint8Array.of(0, 0, 255, 0),
    Uint8Array.of(0xef, 0xbb, 0xbf),
    Uint8Array.of(200),
  ]
  for (let seed = 1; seed <= 12; seed++) payloads.push(payload(1 + seed * 14, seed))
  for (const bytes of payloads) {
    const frame = frameWith(bytes, small)
    expect(await quickReader(frame, "frame")).toEqual(bytes)
    expect(await thorough(frame, "frame")).toEqual(bytes)
  }
})

const views: Record<string, View> = {
  straight: {},
  turned: { turned: 33 },
  "upside down": { turned: 180 },
  "seen from below": { tilted: 0.3 },
  "seen from far below": { share: 0.7, tilted: 0.5 },
  "turned and tilted": { turned: 20, tilted: 0.25 },
  blurred: { blurred: 2 },
  noisy: { noisy: 60 },
  "light on dark": { greys: [235, 20] },
  "as small as a fifth of the frame": { share: 0.2 },
}

test.each(Object.entries(views))("both decoders read a code that is %s, at 720p", async (_, view) => {
  const bytes = payload(120, 3)
  const frame = frameWith(bytes, view)
  expect(await quickReader(frame, "frame")).toEqual(bytes)
  expect(await thorough(frame, "frame")).toEqual(bytes)
})

test.each<[string, View]>([
  ["of low contrast", { greys: [110, 150] }],
  [
    "small, oblique, blurred and noisy",
    { share: 0.45, turned: -12, tilted: 0.2, blurred: 1, noisy: 25, greys: [50, 190] },
  ],
])("a code that is %s is read by the large decoder alone: it is what it is there for", async (_, view) => {
  const bytes = payload(120, 3)
  const frame = frameWith(bytes, view)
  expect(await quickReader(frame, "frame")).toBeUndefined()
  expect(await thorough(frame, "frame")).toEqual(bytes)
})

test("without a code, neither finds one", async () => {
  const frame = frameWith(undefined)
  expect(await quickReader(frame, "picture")).toBeUndefined()
  expect(await thorough(frame, "picture")).toBeUndefined()
})
