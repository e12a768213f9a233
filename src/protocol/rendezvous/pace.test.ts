import { describe, expect, test } from "vitest"
import { lookAgainAfter, type Pace } from "./pace.ts"

/** When one looks who waits for so long, where answers take no time: milliseconds from the beginning. */
function looks(pace: Pace, until: number): number[] {
  const at: number[] = []
  for (let waited = lookAgainAfter(pace, 0); waited < until; waited += lookAgainAfter(pace, waited))
    at.push(waited)
  return at
}

/** The most looks in any second of that time. */
const mostInASecond = (at: readonly number[]): number =>
  Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + 1_000).length))

describe("looks into the session are few", () => {
  test("ten a second for a machine that is due to answer, and four once it does not", () => {
    const at = looks("machine", 20_000)
    expect(mostInASecond(at)).toBeLessThanOrEqual(10)
    expect(mostInASecond(at.filter((one) => one >= 2_000))).toBeLessThanOrEqual(4)
  })

  test("four a second for a person, and fewer for one who takes their time", () => {
    // The look that ended the wait before counts as well.
    const at = [0, ...looks("person", 60_000)]
    expect(mostInASecond(at)).toBeLessThanOrEqual(4)
    expect(mostInASecond(at.filter((one) => one >= 10_000))).toBeLessThanOrEqual(2)
  })

  test("one at once, and then as for a person, for who does something else meanwhile", () => {
    expect(lookAgainAfter("meanwhile", undefined)).toBe(0)
    expect(looks("meanwhile", 20_000)).toEqual(looks("person", 20_000))
  })

  test("four a second for a code that nobody has scanned yet, also together with the one before it", () => {
    expect(mostInASecond(looks("scan", 20_000))).toBe(4)
    expect(mostInASecond(looks("scan-beside", 20_000)) + mostInASecond(looks("late-scan", 20_000))).toBe(4)
    expect(mostInASecond(looks("late-scan", 20_000))).toBe(1)
  })
})
