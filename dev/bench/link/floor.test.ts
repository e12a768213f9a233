import { expect, test } from "vitest"
import { floorOf, SHORTEST } from "./floor.ts"

const server = new Map([
  ["look", 1],
  ["join", 1],
  ["write", 2],
  ["GET device", 3],
])

const requestsOf = (way: keyof typeof SHORTEST, shows: "we" | "they"): number =>
  SHORTEST[way][shows].filter((hop) => hop !== "theirs").length

test("the shortest link has 8 requests where we show the code, and 10 where we scan it", () => {
  expect([requestsOf("grant", "we"), requestsOf("grant", "they")]).toEqual([8, 10])
})

test("without latency all that the servers and the new device take is paid for", () => {
  expect(floorOf(SHORTEST.grant.we, 0, server, [10, 20, 30, 5])).toBe(3 * 1 + 3 * 2 + 2 * 3 + 65)
})

test("with latency the new device thinks while our next look is under way, and the first and the last way are one-way", () => {
  const thoughtless = floorOf(SHORTEST.grant.we, 100, server, [0, 0, 0, 0])
  expect(thoughtless).toBe(7 * 100 + 15)
  expect(floorOf(SHORTEST.grant.we, 100, server, [10, 100, 130, 5])).toBe(thoughtless + 10 + 30 + 5)
})
