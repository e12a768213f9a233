import { failuresIn, type Report } from "./failures.ts"

/** How many tests ended how, and which failed. A static check counts as one test. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  failures: readonly string[]
}

export const onePassed: Tally = { passed: 1, failed: 0, skipped: 0, failures: [] }
export const oneFailed = (what: string): Tally => ({ passed: 0, failed: 1, skipped: 0, failures: [what] })
export const oneSkipped: Tally = { passed: 0, failed: 0, skipped: 1, failures: [] }

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
  failures: tallies.flatMap(({ failures }) => failures),
})

/** The last lines of `npm test`: what failed, and how many tests ended how. */
export const summary = ({ passed, failed, skipped, failures }: Tally): string =>
  [
    ...failures.map((what) => `FAILED  ${what}`),
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  ].join("\n")

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
    failures: failuresIn(report as Report),
  }
}

/**
 * Holds a runner to its word: a run that failed without a failed test (a file that does not load, a crash) has one failure,
 * and so has a run that reports nothing or in which no test ran.
 */
export function judge(tally: Tally | undefined, exitedWell: boolean, what: string): Tally {
  if (tally === undefined) return oneFailed(`${what}: it reported nothing`)
  const ran = tally.passed + tally.failed > 0
  if (tally.failed > 0 || (exitedWell && ran)) return tally
  return { ...tally, failed: 1, failures: [`${what}: it failed as a whole`, ...tally.failures] }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
