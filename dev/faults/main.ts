import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { command } from "../stack/process.ts"
import { tellOnStderr } from "../stack/progress.ts"
import { startStack } from "../stack/startStack.ts"
import { nameOf } from "./cell.ts"
import { sampleOf, table } from "./cells/table.ts"
import { complaint, reportOf, summary } from "./report.ts"
import { runCells } from "./run.ts"

/**
 * The fault table on a real Synapse. `--only TEXT`: the cells whose name contains it; `--sample`: less than
 * half of them, with every direction, step and fault; `--lanes N`: so many cells at once; `--verbose`: tells how each ended; `--report FILE`: the counts as JSON.
 */
command(async () => {
  const { values: options } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      sample: { type: "boolean", default: false },
      lanes: { type: "string", default: "20" },
      verbose: { type: "boolean", default: false },
      report: { type: "string" },
    },
  })
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const named = table.filter((cell) => nameOf(cell).includes(options.only))
  const cells = options.sample ? sampleOf(named) : named
  // A new device that shows a code has no token to create its session with.
  const [oauth, password] = await Promise.all([
    startStack({ progress: tellOnStderr, rendezvous: { msc4388: "open" } }),
    startStack({ progress: tellOnStderr, auth: "password" }),
  ])
  const results = await runCells({ oauth, password }, cells, Number(options.lanes), (result) => {
    const { cell, verdict, seen, took } = result
    if (options.verbose) say(`${(took / 1000).toFixed(1)} s  ${verdict.kind}  ${nameOf(cell)}: ${seen}`)
    if (verdict.kind !== "well") say(complaint(result))
  })
  await Promise.all([oauth.stop(), password.stop()])
  if (options.report !== undefined) await writeFile(options.report, JSON.stringify(reportOf(results)))
  say(summary(results))
  process.exitCode = results.length > 0 && results.every(({ verdict }) => verdict.kind === "well") ? 0 : 1
})
