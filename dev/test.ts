import { chromiumMissing, ensureChromium } from "./browser.ts"
import type { Progress } from "./stack/progress.ts"
import { findPython, pythonMissing } from "./stack/python.ts"
import { ensureSynapse } from "./stack/synapseEnvironment.ts"
import { check, faultTable, playwright, vitest } from "./test/parts.ts"
import { oneFailed, oneSkipped, sum, summary } from "./test/tally.ts"
import type { Tally } from "./test/tally.ts"

/** Everything, in order; goes on after a failure and sums up in the last line. */

const say: Progress = (line) => {
  process.stdout.write(`${line}\n`)
}

/** A part that cannot run here. Tolerable on somebody's own machine; where the result counts for others (CI) it is a failure. */
function cannotRun(why: string): Tally {
  if (process.env.CI) {
    say(`FAILED: ${why}`)
    return oneFailed
  }
  say(`\n*** SKIPPED ***\n${why}\n`)
  return oneSkipped
}

const python = await findPython()

async function integration(): Promise<Tally> {
  if (python === undefined) return cannotRun(pythonMissing)
  await ensureSynapse(say)
  return vitest("test:integration")
}

async function faults(): Promise<Tally> {
  if (python === undefined) return cannotRun(pythonMissing)
  await ensureSynapse(say)
  return faultTable("test:faults", ["--sample"])
}

async function browser(): Promise<Tally> {
  if (python === undefined) return cannotRun(pythonMissing)
  const chromium = await ensureChromium(say)
  if (chromium === undefined) return cannotRun(chromiumMissing)
  await ensureSynapse(say)
  return playwright("test:browser", chromium)
}

const parts: readonly [title: string, part: () => Promise<Tally>][] = [
  ["Format", () => check("check:format")],
  ["Lint", () => check("check:lint")],
  ["Types", () => check("check:types")],
  ["Unused code", () => check("check:unused")],
  ["Unit tests", () => vitest("test:unit")],
  ["Integration tests on Synapse", integration],
  ["Fault table, a sample", faults],
  ["Browser tests", browser],
]

const tallies: Tally[] = []
for (const [title, part] of parts) {
  say(`\n=== ${title} ===`)
  const tally = await part().catch((error: unknown) => {
    say(String(error))
    return oneFailed
  })
  say(`${title}: ${tally.failed > 0 ? "FAILED" : "ok"}`)
  tallies.push(tally)
}
const total = sum(tallies)
say(`\n${summary(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
