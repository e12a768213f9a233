import type { Cell } from "./cell.ts"
import { nameOf } from "./cell.ts"
import type { Verdict } from "./judge.ts"

export interface Result {
  cell: Cell
  verdict: Verdict
  /** How both sides ended. */
  seen: string
  /** Milliseconds. */
  took: number
}

const countOf = (results: readonly Result[], ...kinds: Verdict["kind"][]): number =>
  results.filter(({ verdict }) => kinds.includes(verdict.kind)).length

/** One line for a cell that did not end well. */
export const complaint = ({ cell, verdict, seen }: Result): string =>
  verdict.kind === "well"
    ? ""
    : `${verdict.kind.toUpperCase()}  ${nameOf(cell)}\n      ${seen}\n      ${verdict.why}`

/** The last line of the suite. */
export function summary(results: readonly Result[]): string {
  const wrong = countOf(results, "wrong")
  const rest = wrong > 0 ? `, ${wrong} ended wrong` : ""
  return `${results.length} cells, ${countOf(results, "well")} ended well, ${countOf(results, "hung")} hung, ${countOf(results, "lost")} lost${rest}`
}
