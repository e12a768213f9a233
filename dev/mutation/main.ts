import { fileURLToPath } from "node:url"
import { Stryker } from "@stryker-mutator/core"
import { command } from "../stack/process.ts"
import { readReport } from "./report.ts"
import { scoreOf, scores, survivors } from "./tables.ts"

/** Of a hundred mutants so many have to be noticed by the tests. */
const ENOUGH = 85

const REPORT = ".cache/mutation/report.json"

/** One after the other, as what was found is kept when a part is through: an interrupted run goes on where it was. */
const PARTS: readonly (readonly string[])[] = [
  ["src/trust/**/*.ts"],
  ["src/store/[a-m]*.ts"],
  ["src/store/[n-z]*.ts"],
  ["src/protocol/*.ts", "src/protocol/{curves,messages,offers,qr}/*.ts"],
  ["src/protocol/channel/*.ts"],
  ["src/protocol/conversation/[a-k]*.ts"],
  ["src/protocol/conversation/[l-z]*.ts"],
  ["src/protocol/rendezvous/[a-q]*.ts"],
  ["src/protocol/rendezvous/[r-z]*.ts"],
]

const NO_SOURCE = ["!src/**/*.test.ts", "!src/**/testing/**"]

/**
 * Changes the source in thousands of places, one at a time, and counts which of the changes the tests notice. What was found before is kept, and
 * only tried again where the source or its tests changed. `npm run mutation -- src/trust/unlock.ts` tries that file alone; `--again` tries
 * what was tried before, too; `--list` prints every survivor, also those that have a reason to live.
 */
command(async () => {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
  for (const part of files.length > 0 ? [files] : PARTS) {
    const stryker = new Stryker({
      configFile: fileURLToPath(import.meta.resolve("./stryker.config.json")),
      force: process.argv.includes("--again"),
      mutate: [...part, ...NO_SOURCE],
    })
    await stryker.runMutationTest()
  }
  const mutants = readReport(REPORT)
  process.stdout.write(`\n${scores(mutants)}\n\n${survivors(mutants, process.argv.includes("--list"))}\n`)
  if (scoreOf(mutants) < ENOUGH) throw new Error(`fewer than ${ENOUGH} % of the mutants were killed`)
})
