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
  version: string
  /** Of our site. */
  screens: Record<string, Judged>
  /** Scores of each run, in turn. */
  performance: { site: number[]; sdk: number[] }
}

/** What it counts as passed. */
const PASSED = 0.9
const PERFORMANCE_RUNS = 3

/**
 * Lighthouse, as for a phone, on this machine alone; it reports to nobody, as only its command line could. It empties the cache before each
 * run, and keeps the sign-in.
 */
export async function judge(pages: Pages, stack: Stack, progress: Progress): Promise<LighthouseFigures> {
  const { context, port, close } = await openBrowser("phone")
  const run = async (url: string, onlyCategories: string[]): Promise<Result> => {
    progress(`lighthouse: ${url}, ${onlyCategories.join(", ")}`)
    const settings = { port, hostname: "127.0.0.1", logLevel: "error" as const, onlyCategories }
    const result = await lighthouse(url, settings)
    if (!result) throw new Error("Lighthouse gave no result")
    const { runtimeError } = result.lhr
    if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`)
    return result.lhr
  }
  const performance = async (url: string) => scoreOf(await run(url, ["performance"]), "performance")
  try {
    const signedOut = judged(await run(pages.site, [...qualities]))
    await signInAtBoth(context, pages, stack, await stack.createUser())
    const start = await run(pages.site, [...qualities])
    const devices = await run(`${pages.site}#/devices`, [...qualities])
    const key = await run(`${pages.site}#/link`, [...qualities])
    const screens = {
      "sign-in": signedOut,
      start: judged(start),
      devices: judged(devices),
      "recovery key": judged(key),
    }
    const scores: LighthouseFigures["performance"] = { site: [], sdk: [] }
    for (let time = 0; time < PERFORMANCE_RUNS; time++) {
      scores.site.push(await performance(pages.site))
      scores.sdk.push(await performance(pages.sdk))
    }
    return { version: start.lighthouseVersion, screens, performance: scores }
  } finally {
    await close()
  }
}

const scoreOf = ({ categories }: Result, id: string): number => Math.round((categories[id]?.score ?? 0) * 100)

function judged(result: Result): Judged {
  const ids = qualities.flatMap((quality) => result.categories[quality]?.auditRefs.map(({ id }) => id) ?? [])
  const audits = ids.flatMap((id) => result.audits[id] ?? [])
  const failed = audits.filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === "error" || (score !== null && score < PASSED),
  )
  const remarks = audits.filter(
    ({ scoreDisplayMode, details }) =>
      scoreDisplayMode === "informative" && details?.type === "table" && details.items.length > 0,
  )
  return {
    scores: {
      accessibility: scoreOf(result, "accessibility"),
      "best-practices": scoreOf(result, "best-practices"),
      seo: scoreOf(result, "seo"),
    },
    failed: failed.map(({ id, details }) => `${id}: ${JSON.stringify(details)}`),
    remarks: remarks.map(({ id, title }) => `${id} (${title})`),
  }
}
