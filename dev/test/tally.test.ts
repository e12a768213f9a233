import { describe, expect, test } from "vitest"
import { judge, readReport, sum, summary } from "./tally.ts"

describe("the last line of npm test", () => {
  test("adds up all parts", () => {
    const tallies = [
      { passed: 1, failed: 0, skipped: 2, failures: [] },
      { passed: 10, failed: 1, skipped: 0, failures: ["a test › that fails"] },
    ]
    expect(summary(sum(tallies))).toBe("FAILED  a test › that fails\n11 passed, 1 failed, 2 skipped")
  })

  test("counts what vitest reports", () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      success: false,
    }
    expect(readReport(report)).toMatchObject({ passed: 4, failed: 1, skipped: 3 })
  })

  test("counts what Playwright reports, and calls a flaky test failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } }
    expect(readReport(report)).toMatchObject({ passed: 5, failed: 2, skipped: 1 })
  })

  test.each([undefined, "text", {}, { stats: {} }])("makes nothing of %j", (report) => {
    expect(readReport(report)).toBeUndefined()
  })
})

describe("a part has failed", () => {
  const none = { passed: 0, failed: 0, skipped: 0, failures: [] }

  test("when it reports nothing", () => {
    expect(judge(undefined, true, "a script")).toMatchObject({
      failed: 1,
      failures: ["a script: it reported nothing"],
    })
  })

  test("when no test ran", () => {
    expect(judge({ ...none, skipped: 3 }, true, "a script")).toMatchObject({ failed: 1, skipped: 3 })
  })

  test("when its runner failed though no test did", () => {
    const failed = judge(
      { ...none, passed: 7, failures: ["a.test.ts\n      SyntaxError"] },
      false,
      "a script",
    )
    expect(failed).toMatchObject({ passed: 7, failed: 1 })
    expect(failed.failures).toEqual(["a script: it failed as a whole", "a.test.ts\n      SyntaxError"])
  })

  test("as often as its tests did", () => {
    const tally = { ...none, passed: 7, failed: 2, failures: ["one", "two"] }
    expect(judge(tally, false, "a script")).toEqual(tally)
  })
})
