import { dialectOf } from "../../src/protocol/dialect.ts"
import type { Account, Stack } from "../stack/startStack.ts"
import { TokenAccounts } from "./accounts.ts"
import type { Cell } from "./cell.ts"
import { drive } from "./drive.ts"
import { judge, seenOf, trailOf } from "./judge.ts"
import type { Result } from "./report.ts"

/** The servers of the table: links of 2023 by a login token are played where there is no OAuth. */
export interface Stacks {
  oauth: Stack
  password: Stack
}

/**
 * Plays all cells, so many at once: they mostly wait. One account per lane with OAuth, so that links of one account follow each other.
 * @param onResult called as each cell ends
 */
export async function runCells(
  { oauth, password }: Stacks,
  cells: readonly Cell[],
  lanes: number,
  onResult: (result: Result) => void,
): Promise<Result[]> {
  const left = [...cells]
  const results: Result[] = []
  const resting = new TokenAccounts(password)
  const lane = async (): Promise<void> => {
    let own: Account | undefined
    for (let cell = left.shift(); cell !== undefined; cell = left.shift()) {
      const isOld = dialectOf(cell.code) === "msc3906" && cell.way !== "grant"
      const account = isOld ? await resting.take() : (own ??= await oauth.createUser())
      const result = await play(cell, isOld ? password : oauth, account)
      if (isOld) resting.giveBack(account)
      results.push(result)
      onResult(result)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, cells.length) }, lane))
  return results
}

/** A cell that could not be played at all is a wrong one. */
async function play(cell: Cell, stack: Stack, account: Account): Promise<Result> {
  const startedAt = performance.now()
  const took = () => performance.now() - startedAt
  try {
    const outcome = await drive(cell, stack, account)
    return {
      cell,
      verdict: judge(cell, outcome),
      seen: seenOf(outcome),
      trail: trailOf(outcome),
      took: took(),
    }
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { cell, verdict: { kind: "wrong", why }, seen: "", trail: "", took: took() }
  }
}
