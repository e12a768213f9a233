import { expect, test } from "vitest"
import { quantile, slopeOf } from "./slope.ts"

test("the slope of points on a line is the line's", () => {
  expect(slopeOf([0, 20, 40, 60].map((x) => [x, 1000 + 3 * x] as const))).toBeCloseTo(3)
})

test("noise that goes up and down has no slope", () => {
  const points = [0, 1, 2, 3, 4].map((x) => [x, x % 2 === 0 ? 5 : 7] as const)
  expect(slopeOf(points)).toBeCloseTo(0)
})

test("a single point far off hardly counts, a step that stays does", () => {
  const line = [40, 60, 80, 100, 120].map((x) => [x, 1000 + x] as const)
  const [before, after] = [line.slice(0, 3), line.slice(4)]
  expect(slopeOf([...before, [100, 250_000], ...after])).toBeCloseTo(1)
  const stepped = line.map(([x, y]) => [x, x < 80 ? y : y + 100_000] as const)
  expect(slopeOf(stepped)).toBeGreaterThan(1_000)
})

test("one point has no slope", () => {
  expect(slopeOf([[1, 1]])).toBeNaN()
})

test("the middle and the most of some figures", () => {
  const figures = [5, 1, 4, 2, 3]
  expect([quantile(figures, 0.5), quantile(figures, 1)]).toEqual([3, 5])
})
