import { parseArgs } from "node:util"
import { command } from "../stack/process.ts"
import { tellOnStderr } from "../stack/progress.ts"
import {
  CONFIGURATIONS,
  CONTROLS,
  INVARIANTS,
  REMEDIES,
  type Configuration,
  type Invariant,
} from "./configurations.ts"
import { ensureSpin, makeChecker, type Checker, type Found } from "./spin.ts"

/*
 * Checks the model of a link in every configuration (README.md), and that each comes out as `configurations.ts` says.
 * `--only NAME`: that configuration. `--traces`: what happens in each attack.
 */

const ALL = Object.keys(INVARIANTS) as Invariant[]
const { values: options } = parseArgs({ options: { only: { type: "string" }, traces: { type: "boolean" } } })

let [asExpected, otherwise, states] = [0, 0, 0]

const line = (text: string): void => void process.stdout.write(`${text}\n`)

async function report(text: string, expected: "proved" | "attack", found: Found, checker: Checker) {
  const result = found.holds ? "proved" : "attack"
  const isExpected = result === expected
  if (isExpected) asExpected += 1
  else otherwise += 1
  states += found.states
  const surprise = isExpected ? "" : `   NOT AS EXPECTED: ${expected}`
  line(`  ${result}  ${String(found.states).padStart(9)} states  ${text}${surprise}`)
  if (!found.holds && (options.traces || !isExpected))
    for (const step of await checker.attack()) line(`${" ".repeat(30)}- ${step}`)
}

/** @param isControl only the invariants that have to fall are of interest */
async function check(name: string, { what, set, attacks }: Configuration, isControl: boolean): Promise<void> {
  const holding = isControl ? [] : ALL.filter((invariant) => !attacks.includes(invariant))
  // What has to hold is proved in one search.
  const together = holding.length > 0 ? { together: holding } : {}
  const alone = Object.fromEntries(ALL.map((invariant) => [invariant, [invariant]]))
  line(`\n${name}: ${what}`)
  const checker = await makeChecker(set, {
    ...together,
    ...alone,
    showing: ["isLinkedShowing"],
    scanning: ["isLinkedScanning"],
  })
  try {
    if (holding.length > 0) {
      const found = await checker.search("together")
      const claims = found.holds ? [] : holding
      if (found.holds)
        await report(`${holding.length} invariants, all but those below`, "proved", found, checker)
      for (const claim of claims)
        await report(INVARIANTS[claim], "proved", await checker.search(claim), checker)
    }
    for (const claim of attacks)
      await report(INVARIANTS[claim], "attack", await checker.search(claim), checker)
    if (isControl) return
    // An "attack" on this one is a whole link: what is proved is not proved of nothing.
    for (const way of ["showing", "scanning"])
      await report(`no link by ${way} succeeds (has to fall)`, "attack", await checker.search(way), checker)
    await report("nobody waits for ever", "proved", await checker.searchStuck(), checker)
  } finally {
    await checker.remove()
  }
}

command(async () => {
  await ensureSpin(tellOnStderr)
  const began = performance.now()
  for (const [title, group] of Object.entries({ CONFIGURATIONS, CONTROLS, REMEDIES })) {
    const chosen = Object.entries(group).filter(
      ([name]) => options.only === undefined || name === options.only,
    )
    if (chosen.length > 0) line(`\n${title}`)
    for (const [name, configuration] of chosen) await check(name, configuration, title === "CONTROLS")
  }
  const seconds = Math.round((performance.now() - began) / 1000)
  line(`\n${asExpected} as expected, ${otherwise} otherwise; ${states} states in all, ${seconds} s`)
  if (otherwise > 0 || asExpected === 0)
    throw new Error("The model does not say what configurations.ts says.")
})
