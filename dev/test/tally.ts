/** How many tests ended how. A static check counts as one test. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export const onePassed: Tally = { passed: 1, failed: 0, skipped: 0 }
export const oneFailed: Tally = { passed: 0, failed: 1, skipped: 0 }
export const oneSkipped: Tally = { passed: 0, failed: 0, skipped: 1 }

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
})

/** The last line of `npm test`. */
export const summary = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** From the JSON report of vitest (`numPassedTests` ...) or of Playwright (`stats`). `undefined`: neither. */
export function readReport(report: unknown): Tally | undefined {
  const numbers = isRecord(report) && isRecord(report.stats) ? report.stats : report
  if (!isRecord(numbers)) return undefined
  const count = (...names: string[]): number =>
    names.reduce((total, name) => total + (typeof numbers[name] === "number" ? numbers[name] : 0), 0)
  if (!("numPassedTests" in numbers || "expected" in numbers)) return undefined
  return {
    passed: count("numPassedTests", "expected"),
    failed: count("numFailedTests", "unexpected", "flaky"),
    skipped: count("numPendingTests", "numTodoTests", "skipped"),
  }
}

/**
 * Holds a runner to its word: a run that failed without a failed test (a file that does not load, a crash) has one failure,
 * and so has a run that reports nothing or in which no test ran.
 */
export function judge(tally: Tally | undefined, exitedWell: boolean): Tally {
  if (tally === undefined) return oneFailed
  const ran = tally.passed + tally.failed > 0
  return tally.failed === 0 && !(exitedWell && ran) ? { ...tally, failed: 1 } : tally
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
