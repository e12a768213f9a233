import { parseArgs } from "node:util"
import { command } from "../stack/process.ts"
import { tellOnStderr } from "../stack/progress.ts"
import { startStack } from "../stack/startStack.ts"
import { nameOf } from "./cell.ts"
import { table } from "./cells/table.ts"
import { complaint, summary } from "./report.ts"
import { runCells } from "./run.ts"

/**
 * The fault table on a real Synapse. `--only TEXT`: cells whose name contains it. `--lanes N`: so many at once.
 */
command(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      lanes: { type: "string", default: "12" },
      verbose: { type: "boolean" },
    },
  })
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const cells = table.filter((cell) => nameOf(cell).includes(values.only))
  // A new device that shows a code has no token to create its session with.
  const stack = await startStack({ progress: tellOnStderr, rendezvous: { msc4388: "open" } })
  const startedAt = performance.now()
  const results = await runCells(stack, cells, Number(values.lanes), (result) => {
    if (values.verbose)
      say(
        `${(result.took / 1000).toFixed(1)} s  ${result.verdict.kind}  ${nameOf(result.cell)}: ${result.seen}`,
      )
    if (result.verdict.kind !== "well") say(complaint(result))
  })
  say(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  say(summary(results))
  await stack.stop()
  process.exitCode = results.every(({ verdict }) => verdict.kind === "well") ? 0 : 1
})
