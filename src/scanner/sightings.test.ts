import { expect, test } from "vitest"
import { sightings } from "./sightings.ts"

const one = Uint8Array.of(1)
const other = Uint8Array.of(2)

test("a code that stays in view is told once, though single frames miss it", () => {
  let now = 0
  const isNews = sightings(() => now)
  expect(isNews(one)).toBe(true)
  for (let frame = 0; frame < 100; frame++) {
    now += frame % 7 === 0 ? 900 : 60
    expect(isNews(one)).toBe(false)
  }
})

test("a code that left the view for a second is told again when it comes back", () => {
  let now = 0
  const isNews = sightings(() => now)
  expect(isNews(one)).toBe(true)
  now += 1001
  expect(isNews(one)).toBe(true)
})

test("another code is told at once, and two in view are told once each", () => {
  let now = 0
  const isNews = sightings(() => now)
  expect([one, other].map((code) => isNews(code))).toEqual([true, true])
  for (let frame = 0; frame < 20; frame++) {
    now += 60
    expect([one, other].map((code) => isNews(code))).toEqual([false, false])
  }
})
