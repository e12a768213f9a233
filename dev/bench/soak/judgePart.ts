import type { Sample } from "./sample.ts"
import type { Part } from "./soakPart.ts"
import { quantile, slopeOf } from "./slope.ts"

/** Until then, modules are loaded, and the journal of what happened fills up to its limit. Links. */
const WARM_UP = 60

/** A heap that grows by less a link is called flat: one code's picture is several times as large. Bytes. */
export const FLAT = 1_000

/** What a part comes down to. Times in milliseconds, memory in bytes. */
export interface Verdict {
  name: string
  links: number
  atOnce: number
  failed: string[]
  linked: { median: number; p95: number; most: number }
  verified: { median: number; p95: number; most: number }
  /** `seen`: links, and bytes after so many. */
  heap: {
    warm: number
    last: number
    perLink: number
    externalPerLink: number
    /** Told, not judged: what makes it grow is a library's own, see `sdkAlone.ts`. */
    wasmPerLink: number
    seen: (readonly [links: number, bytes: number])[]
  }
  sessions: { used: number; deletedByUs: number; left: number }
  /** Timers, sockets and listeners, by kind: how many more there are after all links than after the first round. Only those that are more. */
  left: Record<string, number>
  /** The same once the pages are closed, against the time before the first link. */
  leftWhenClosed: Record<string, number>
  isWell: boolean
}

export function judgePart({ name, links, atOnce, played, samples, rested, sessions }: Part): Verdict {
  const failed = played.flatMap(({ kind, failed: why }) =>
    why === undefined ? [] : [`${kind.code}, ${kind.shows} show: ${why}`],
  )
  const warm = samples.filter((sample) => sample.links >= Math.min(WARM_UP, links / 3))
  const seen = samples.map((sample) => [sample.links, sample.heap] as const)
  const perLink = slopeOf(warm.map((sample) => [sample.links, sample.heap]))
  const externalPerLink = slopeOf(warm.map((sample) => [sample.links, sample.external]))
  const wasmPerLink = slopeOf(warm.map((sample) => [sample.links, sample.wasm]))
  const { first, last, closed } = rested
  const left = leftOver(first, last)
  const leftWhenClosed = samples[0] ? leftOver(samples[0], closed) : {}
  const isFlat = !(perLink > FLAT) && !(externalPerLink > FLAT)
  const isClean = Object.keys({ ...left, ...leftWhenClosed }).length === 0 && sessions.left.length === 0
  return {
    name,
    links: played.length,
    atOnce,
    failed,
    linked: times(played.map(({ linkedAfter }) => linkedAfter)),
    verified: times(played.map(({ verifiedAfter }) => verifiedAfter)),
    heap: {
      warm: warm[0]?.heap ?? NaN,
      last: warm.at(-1)?.heap ?? NaN,
      perLink,
      externalPerLink,
      wasmPerLink,
      seen,
    },
    sessions: { ...sessions, left: sessions.left.length },
    left,
    leftWhenClosed,
    isWell: failed.length === 0 && played.length === links && isFlat && isClean,
  }
}

const times = (figures: number[]) => ({
  median: quantile(figures, 0.5),
  p95: quantile(figures, 0.95),
  most: quantile(figures, 1),
})

type Counts = Pick<Sample, "resources" | "goingOn" | "signals" | "abortListeners">

function leftOver(before: Counts, after: Counts): Record<string, number> {
  const had = countsOf(before)
  const more = Object.entries(countsOf(after)).map(
    ([what, count]) => [what, count - (had[what] ?? 0)] as const,
  )
  return Object.fromEntries(more.filter(([, count]) => count > 0))
}

const countsOf = ({ resources, goingOn, signals, abortListeners }: Counts): Record<string, number> => ({
  ...resources,
  ...goingOn,
  signals,
  abortListeners,
})
