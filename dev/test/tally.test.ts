import { describe, expect, test } from "vitest"
import { judge, readReport, sum, summary } from "./tally.ts"

describe("the last line of npm test", () => {
  test("adds up all parts", () => {
    const tallies = [
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 10, failed: 3, skipped: 0 },
    ]
    expect(summary(sum(tallies))).toBe("11 passed, 3 failed, 2 skipped")
  })

  test("counts what vitest reports", () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      success: false,
    }
    expect(readReport(report)).toEqual({ passed: 4, failed: 1, skipped: 3 })
  })

  test("counts what Playwright reports, and calls a flaky test failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } }
    expect(readReport(report)).toEqual({ passed: 5, failed: 2, skipped: 1 })
  })

  test.each([undefined, "text", {}, { stats: {} }])("makes nothing of %j", (report) => {
    expect(readReport(report)).toBeUndefined()
  })
})

describe("a part has failed", () => {
  test("when it reports nothing", () => {
    expect(judge(undefined, true).failed).toBe(1)
  })

  test("when no test ran", () => {
    expect(judge({ passed: 0, failed: 0, skipped: 3 }, true)).toEqual({ passed: 0, failed: 1, skipped: 3 })
  })

  test("when its runner failed though no test did", () => {
    expect(judge({ passed: 7, failed: 0, skipped: 0 }, false)).toEqual({ passed: 7, failed: 1, skipped: 0 })
  })

  test("as often as its tests did", () => {
    expect(judge({ passed: 7, failed: 2, skipped: 0 }, false)).toEqual({ passed: 7, failed: 2, skipped: 0 })
  })
})
