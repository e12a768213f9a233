import { parseArgs } from "node:util"
import type { CodeKind } from "../../src/protocol/dialect.ts"
import { command } from "../stack/process.ts"
import { tellOnStderr } from "../stack/progress.ts"
import { startStack } from "../stack/startStack.ts"
import { judgePage } from "./soak/judgePage.ts"
import { judgePart } from "./soak/judgePart.ts"
import { quickPauses } from "./soak/quickPauses.ts"
import { pageReport, partReport, sdkReport } from "./soak/report.ts"
import { noteGrants } from "./soak/signingOut.ts"
import { soakPage } from "./soak/soakPage.ts"
import { soakPart, type PartOptions } from "./soak/soakPart.ts"
import { soakSdk } from "./soak/soakSdk.ts"

/** Longer than any run. Seconds. */
const NEVER = 24 * 3_600

const GRANT: readonly CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust"]

/**
 * Many links on one Synapse, and what they leave behind: npm run soak. `--links N` one after another, and again `--at-once N` at a time;
 * `--old-links N` of 2023, and half as many crypto devices of matrix-js-sdk alone, to compare; `--page-links N` on one page in a browser;
 * `--part one|many|old|sdk|page`: one of the five; `--json`: the figures. Exits with 1 when a link failed or anything was left.
 */
command(async () => {
  const { values: options } = parseArgs({
    options: {
      links: { type: "string", default: "300" },
      "at-once": { type: "string", default: "20" },
      "old-links": { type: "string", default: "120" },
      "page-links": { type: "string", default: "40" },
      part: { type: "string" },
      json: { type: "boolean", default: false },
    },
  })
  quickPauses()
  // A new device that shows a code has no token to create its session with.
  const stack = await startStack({
    progress: tellOnStderr,
    rendezvous: { msc4388: "open" },
    accessTokenTtl: NEVER,
  })
  const grants = noteGrants(stack.oauth)
  const links = Number(options.links)
  const oldLinks = Number(options["old-links"])
  const atOnce = Number(options["at-once"])
  const part = async (settings: PartOptions) => {
    const verdict = judgePart(await soakPart(settings, stack, grants, tellOnStderr))
    return { verdict, report: partReport(verdict) }
  }
  const parts = {
    one: () => part({ name: "one after another", links, atOnce: 1, wakesEarly: true, codes: GRANT }),
    many: () => part({ name: `${atOnce} at a time`, links, atOnce, wakesEarly: false, codes: GRANT }),
    old: () =>
      part({
        name: "of 2023, one after another",
        links: oldLinks,
        atOnce: 1,
        wakesEarly: true,
        codes: ["msc3906"],
      }),
    sdk: async () => {
      const verdict = await soakSdk(Math.ceil(oldLinks / 2), stack, grants, tellOnStderr)
      return { verdict, report: sdkReport(verdict) }
    },
    page: async () => {
      const verdict = judgePage(await soakPage(Number(options["page-links"]), stack, grants, tellOnStderr))
      return { verdict, report: pageReport(verdict) }
    },
  }
  const verdicts: Record<string, { isWell: boolean }> = {}
  for (const [name, play] of Object.entries(parts)) {
    if (options.part !== undefined && options.part !== name) continue
    const { verdict, report } = await play()
    verdicts[name] = verdict
    if (!options.json) process.stdout.write(`${report}\n\n`)
  }
  await stack.stop()
  if (options.json) process.stdout.write(`${JSON.stringify(verdicts, undefined, 2)}\n`)
  const all = Object.values(verdicts)
  process.exitCode = all.length > 0 && all.every(({ isWell }) => isWell) ? 0 : 1
})
