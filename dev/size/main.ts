import { command } from "../stack/process.ts"
import type { Weight } from "./bundle.ts"
import { weighSite } from "./site.ts"
import { weighWizard } from "./wizard.ts"

/** Bytes of JavaScript under `gzip -9`. React and react-dom alone are 69,000 of the site's. */
const BUDGETS = { site: 140_000, wizard: 45_000 }

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB gz`

function tell(what: string, { needed, later }: Weight, budget: number): void {
  console.log(`${what}: ${kilo(needed)} of ${kilo(budget)}`)
  for (const [part, bytes] of Object.entries(later)) console.log(`  later, ${part}: ${kilo(bytes)}`)
  if (needed <= budget) return
  console.log(`  ${kilo(needed - budget)} too much`)
  process.exitCode = 1
}

/** What is downloaded before it is of use, and what only by those who want it. Fails over the budgets. */
command(async () => {
  tell("The hosted site, until the code is on the screen", await weighSite(), BUDGETS.site)
  tell("The wizard in an app, for a link by the device grant", await weighWizard(), BUDGETS.wizard)
})
