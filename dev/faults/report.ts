import type { Report } from "../test/failures.ts"
import type { Cell } from "./cell.ts"
import { nameOf } from "./cell.ts"
import type { Verdict } from "./judge.ts"

export interface Result {
  cell: Cell
  verdict: Verdict
  /** How both sides ended. */
  seen: string
  /** The requests of our side. */
  trail: string
  /** Milliseconds. */
  took: number
}

/** What to say about a cell that did not end well. */
export const complaint = ({ cell, verdict, seen, trail }: Result): string =>
  verdict.kind === "well"
    ? ""
    : `${verdict.kind.toUpperCase()}  ${nameOf(cell)}\n      ${seen}\n      ${verdict.why}\n      ${trail}`

/** The last line of the suite. */
export function summary(results: readonly Result[]): string {
  const counted = `${results.length} cells, ${countOf(results, "well")} ended well, ${countOf(results, "hung")} hung, ${countOf(results, "lost")} lost`
  const wrong = countOf(results, "wrong")
  return wrong > 0 ? `${counted}, ${wrong} ended wrong` : counted
}

/** The counts, and what did not end well, in the shape of vitest's JSON report: a cell is a test. */
export function reportOf(
  results: readonly Result[],
): { numPassedTests: number; numFailedTests: number } & Report {
  const numPassedTests = countOf(results, "well")
  const assertionResults = results
    .filter(({ verdict }) => verdict.kind !== "well")
    .map((result) => ({
      fullName: nameOf(result.cell),
      status: "failed",
      failureMessages: [complaint(result)],
    }))
  return {
    numPassedTests,
    numFailedTests: assertionResults.length,
    testResults: [{ name: "fault table", status: "", assertionResults }],
  }
}

const countOf = (results: readonly Result[], kind: Verdict["kind"]): number =>
  results.filter(({ verdict }) => verdict.kind === kind).length
