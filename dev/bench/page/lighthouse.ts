import lighthouse, { type Result } from "lighthouse"
import type { Progress } from "../../stack/progress.ts"
import type { Stack } from "../../stack/startStack.ts"
import { openBrowser } from "./browser.ts"
import type { Pages } from "./pages.ts"
import { signInAtBoth } from "./signIn.ts"

const qualities = ["accessibility", "best-practices", "seo"] as const

/** A screen as Lighthouse judges it; scores from 0 to 100. */
export interface Judged {
  scores: Record<(typeof qualities)[number], number>
  /** Ids of the audits that failed, or could not be made. */
  failed: string[]
  /** Ids of those that judge nothing and have something to say. */
  remarks: string[]
}

export interface LighthouseFigures {
  /** Of our site. */
  screens: Record<string, Judged>
  /** Scores of each run, in turn. */
  performance: { site: number[]; sdk: number[] }
}

/** What it counts as passed. */
const PASSED = 0.9
const PERFORMANCE_RUNS = 3
/** On a busy machine a trace may lack its beginning. */
const TRIES = 3

/**
 * Lighthouse, as for a phone, on this machine alone; it reports to nobody, as only its command line could. It empties the cache before each
 * run, and keeps the sign-in.
 */
export async function judge(pages: Pages, stack: Stack, progress: Progress): Promise<LighthouseFigures> {
  const { context, port, close } = await openBrowser("phone")
  const run = async (url: string, onlyCategories: string[]): Promise<Result> => {
    const settings = { port, hostname: "127.0.0.1", logLevel: "error" as const, onlyCategories }
    for (let left = TRIES; ; left--) {
      progress(`lighthouse: ${url}, ${onlyCategories.join(", ")}`)
      const lhr = (await lighthouse(url, settings))?.lhr
      if (lhr && !lhr.runtimeError) return lhr
      if (left === 1) throw new Error(`Lighthouse: ${lhr?.runtimeError?.message ?? "no result"}`)
    }
  }
  const judgeScreen = async (address: string): Promise<Judged> => {
    const result = await run(address, [...qualities])
    const { failed, remarks } = auditsOf(result)
    for (const { id, details } of failed) progress(`  ${id}: ${JSON.stringify(details)}`)
    return {
      scores: {
        accessibility: scoreOf(result, "accessibility"),
        "best-practices": scoreOf(result, "best-practices"),
        seo: scoreOf(result, "seo"),
      },
      failed: failed.map(({ id }) => id),
      remarks: remarks.map(({ id }) => id),
    }
  }
  const performance = async (url: string) => scoreOf(await run(url, ["performance"]), "performance")
  try {
    const signIn = await judgeScreen(pages.site)
    await signInAtBoth(context, pages, stack, await stack.createUser())
    const screens = {
      "sign-in": signIn,
      start: await judgeScreen(pages.site),
      devices: await judgeScreen(`${pages.site}#/devices`),
      "recovery key": await judgeScreen(`${pages.site}#/link`),
    }
    const scores: LighthouseFigures["performance"] = { site: [], sdk: [] }
    for (let time = 0; time < PERFORMANCE_RUNS; time++) {
      scores.site.push(await performance(pages.site))
      scores.sdk.push(await performance(pages.sdk))
    }
    return { screens, performance: scores }
  } finally {
    await close()
  }
}

const scoreOf = ({ categories }: Result, id: string): number => Math.round((categories[id]?.score ?? 0) * 100)

/** `failed`: also those that could not be made. `remarks`: those that judge nothing and have something to say. */
function auditsOf(result: Result) {
  const ids = qualities.flatMap((quality) => result.categories[quality]?.auditRefs.map(({ id }) => id) ?? [])
  const audits = ids.flatMap((id) => result.audits[id] ?? [])
  return {
    failed: audits.filter(
      ({ score, scoreDisplayMode }) => scoreDisplayMode === "error" || (score !== null && score < PASSED),
    ),
    remarks: audits.filter(
      ({ scoreDisplayMode, details }) =>
        scoreDisplayMode === "informative" && details?.type === "table" && details.items.length > 0,
    ),
  }
}
