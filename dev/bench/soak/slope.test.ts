import { expect, test } from "vitest"
import { quantile, slopeOf } from "./slope.ts"

test("the slope of points on a line is the line's", () => {
  expect(slopeOf([0, 20, 40, 60].map((x) => [x, 1000 + 3 * x] as const))).toBeCloseTo(3)
})

test("noise that goes up and down has no slope", () => {
  const points = [0, 1, 2, 3, 4].map((x) => [x, x % 2 === 0 ? 5 : 7] as const)
  expect(slopeOf(points)).toBeCloseTo(0)
})

test("the middle and the most of some figures", () => {
  const figures = [5, 1, 4, 2, 3]
  expect([quantile(figures, 0.5), quantile(figures, 1)]).toEqual([3, 5])
})
