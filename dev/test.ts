import { chromiumMissing, ensureChromium } from "./browser.ts"
import { ensureFirefox, firefoxMissing } from "./firefox.ts"
import { ensureServers, serverMissing } from "./hosting/servers.ts"
import { findPython, pythonMissing } from "./stack/python.ts"
import { ensureSynapse } from "./stack/synapseEnvironment.ts"
import { check, faultTable, playwright, vitest, type Print } from "./test/parts.ts"
import { oneFailed, oneSkipped, sum, summary } from "./test/tally.ts"
import type { Tally } from "./test/tally.ts"

/** Everything; goes on after a failure and sums up in the last line. */

type Part = readonly [title: string, run: (print: Print) => Promise<Tally>]

const print: Print = (text) => void process.stdout.write(text)

/** A part that cannot run here. Tolerable on somebody's own machine; where the result counts for others (CI) it is a failure. */
function cannotRun(why: string, tell: Print): Tally {
  if (process.env.CI) {
    tell(`FAILED: ${why}\n`)
    return oneFailed(why)
  }
  tell(`\n*** SKIPPED ***\n${why}\n\n`)
  return oneSkipped
}

const python = await findPython()

/** A part that needs a homeserver. */
const onSynapse =
  (run: (tell: Print) => Promise<Tally>) =>
  async (tell: Print): Promise<Tally> => {
    if (python === undefined) return cannotRun(pythonMissing, tell)
    await ensureSynapse((line) => tell(`${line}\n`))
    return run(tell)
  }

async function browser(tell: Print): Promise<Tally> {
  const chromium = await ensureChromium((line) => tell(`${line}\n`))
  if (chromium === undefined) return cannotRun(chromiumMissing, tell)
  const missing = await ensureServers((line) => tell(`${line}\n`))
  // There are no tests with a web server that is not here.
  const untried = missing.map((name) => cannotRun(serverMissing(name), tell))
  if ((await ensureFirefox((line) => tell(`${line}\n`))) === undefined)
    untried.push(cannotRun(firefoxMissing, tell))
  return sum([await playwright("test:browser", chromium, tell), ...untried])
}

/** Parts of them are for web servers, which are asked if they can be had. */
async function documents(tell: Print): Promise<Tally> {
  await ensureServers((line) => tell(`${line}\n`))
  return check("check:docs", tell)
}

const checks: readonly Part[] = [
  ["Format", (tell) => check("check:format", tell)],
  ["Lint", (tell) => check("check:lint", tell)],
  ["Types", (tell) => check("check:types", tell)],
  ["Unused code", (tell) => check("check:unused", tell)],
  ["Documents", documents],
  ["Package", (tell) => check("check:package", tell)],
  ["Size", (tell) => check("size", tell)],
]
const busy: readonly Part[] = [
  ["Unit tests", (tell) => vitest("test:unit", tell)],
  ["Integration tests on Synapse", onSynapse((tell) => vitest("test:integration", tell))],
]
const waiting: readonly Part[] = [
  ["Fault table, a sample", onSynapse((tell) => faultTable("test:faults", ["--sample"], tell))],
]
const last: readonly Part[] = [["Browser tests", onSynapse(browser)]]

async function play([title, run]: Part, tell: Print): Promise<Tally> {
  tell(`\n=== ${title} ===\n`)
  const tally = await run(tell).catch((error: unknown) => {
    tell(`${String(error)}\n`)
    return oneFailed(`${title}: ${String(error)}`)
  })
  tell(`${title}: ${tally.failed > 0 ? "FAILED" : "ok"}\n`)
  return tally
}

async function inTurn(parts: readonly Part[], tell: Print): Promise<Tally> {
  const tallies: Tally[] = []
  for (const part of parts) tallies.push(await play(part, tell))
  return sum(tallies)
}

/** Plays both at once, the second unseen until the first is done. */
async function sideBySide(seen: readonly Part[], unseen: readonly Part[]): Promise<Tally> {
  let held = ""
  const [first, second] = [inTurn(seen, print), inTurn(unseen, (text) => void (held += text))]
  const tallies = [await first, await second]
  print(held)
  return sum(tallies)
}

const total = sum([
  await inTurn(checks, print),
  // Links with faults mostly wait.
  await sideBySide(busy, waiting),
  await inTurn(last, print),
])
print(`\n${summary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
