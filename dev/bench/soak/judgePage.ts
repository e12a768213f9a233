import type { PageSample } from "./pageSample.ts"
import { slopeOf } from "./slope.ts"
import type { PageSoak } from "./soakPage.ts"

/** Until then, lazy parts are loaded and the journal of what happened fills up to its limit. Links. */
const WARM_UP = 16

/** As for the pages without a browser, but few links make a line less sure. Bytes. */
export const PAGE_FLAT = 4_000

/** One more of something that lives no longer than its screen can be there now and not then; one with every other link is a leak. */
const MORE = 0.5

/** What the links on one page come down to. Memory in bytes. */
export interface PageVerdict {
  links: number
  failed: string[]
  heap: { warm: number; last: number; perLink: number; seen: number[] }
  /** By how many there are more with each link. */
  perLink: { nodes: number; listeners: number; timers: number }
  last: PageSample | undefined
  sessions: { used: number; deletedByUs: number; left: number }
  isWell: boolean
}

export function judgePage({ links, failed, samples, sessions }: PageSoak): PageVerdict {
  const begin = Math.min(WARM_UP, Math.floor(links / 2))
  const warm = samples.slice(begin)
  const growth = (what: keyof PageSample) => slopeOf(warm.map((sample, index) => [index, sample[what]]))
  const heap = {
    warm: warm[0]?.heap ?? NaN,
    last: warm.at(-1)?.heap ?? NaN,
    perLink: growth("heap"),
    seen: samples.map((sample) => sample.heap),
  }
  const perLink = { nodes: growth("nodes"), listeners: growth("listeners"), timers: growth("timers") }
  const isFlat = !(heap.perLink > PAGE_FLAT) && !Object.values(perLink).some((more) => more > MORE)
  return {
    links: samples.length,
    failed,
    heap,
    perLink,
    last: samples.at(-1),
    sessions: { ...sessions, left: sessions.left.length },
    isWell: failed.length === 0 && samples.length === links && isFlat && sessions.left.length === 0,
  }
}
