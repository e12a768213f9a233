import { describe, expect, test } from "vitest"
import { backoff, isUnscanned, lookAgainAfter, type Pace } from "./pace.ts"

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
    expect(mostInASecond(at)).toBe(10)
    expect(mostInASecond(at.filter((one) => one >= 2_000))).toBeLessThanOrEqual(4)
  })

  test("a machine that has not answered for five seconds is waited for as a person is, and a person for ten seconds", () => {
    expect(lookAgainAfter("machine", 4_999)).toBeLessThan(lookAgainAfter("person", 4_999))
    expect(lookAgainAfter("machine", 5_001)).toBe(lookAgainAfter("person", 5_001))
    expect(lookAgainAfter("person", 9_999)).toBe(420)
    expect(lookAgainAfter("person", 10_001)).toBe(750)
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

test("a code that nobody has scanned yet is one at every pace of a scan", () => {
  const paces: Pace[] = ["scan", "scan-beside", "late-scan", "machine", "person", "meanwhile"]
  expect(paces.map(isUnscanned)).toEqual([true, true, true, false, false, false])
})

test("after trouble the pauses double up to five seconds, a quarter more or less", () => {
  const pauses = (chance: number): number[] =>
    [0, 1, 2, 3, 4, 40].map((repetition) =>
      backoff({ random: (length) => new Uint8Array(length).fill(chance) }, repetition),
    )
  expect(pauses(0)).toEqual([300, 600, 1_200, 2_400, 3_750, 3_750])
  expect(pauses(128)).toEqual([400, 800, 1_600, 3_200, 5_000, 5_000])
  expect(pauses(255).map(Math.round)).toEqual([499, 998, 1_997, 3_994, 6_240, 6_240])
})
