import { dialectOf, type CodeKind } from "../../../src/protocol/dialect.ts"
import { floorOf, serverTimes, SHORTEST, thinkTimes } from "./floor.ts"
import { isBackground, type Kind } from "./kinds.ts"
import { mean, median, quantile } from "./numbers.ts"
import type { Latency, Played, Shower } from "./play.ts"
import { preflights, type Allowed } from "./preflights.ts"

/** The links of one existing device in one setting. */
export interface Series {
  side: string
  code: CodeKind
  shows: Shower
  latency: Latency
  played: Played[]
}

/** One line of the table. Times in milliseconds; counts are means of a link. */
export interface Line extends Omit<Series, "played"> {
  links: number
  median: number
  /** First and third quartile, least and most. */
  quartiles: [number, number]
  range: [number, number]
  /** Median by that of matrix-js-sdk in the same setting, where there is one. */
  toSdk: number | undefined
  floor: number
  toFloor: number
  /** How many requests the floor has, and how many of them are no looks. */
  floorRequests: number
  requests: Record<Kind, number>
  preflights: Record<Kind, number>
  nonPolls: number
  polls: number
  /** What the new device takes for each of its messages, and for reading the secrets. */
  think: number[]
}

/** @param all of one run @param allowedAt what the server allows for a path */
export function report(all: readonly Series[], allowedAt: (path: string) => Allowed): Line[] {
  return all.map((series) => {
    const { played, ...setting } = series
    const times = played.map(({ machine }) => machine)
    const way = dialectOf(setting.code) === "msc3906" ? "token" : "grant"
    const hops = SHORTEST[way][setting.shows]
    const server = serverTimes(all.filter(isLike(setting)).flatMap((one) => one.played))
    const think = thinkTimes(played, hops)
    const floor = floorOf(hops, setting.latency.existing, server, think)
    const requests = countsOf(played.map((one) => one.requests.map(({ kind }) => kind)))
    const reference = all.find((one) => isPeer(one, setting))
    const sdk = reference && median(reference.played.map(({ machine }) => machine))
    return {
      ...setting,
      links: played.length,
      median: median(times),
      quartiles: [quantile(times, 0.25), quantile(times, 0.75)],
      range: [Math.min(...times), Math.max(...times)],
      toSdk: sdk && median(times) / sdk,
      floor,
      toFloor: median(times) / floor,
      floorRequests: hops.filter((hop) => hop !== "theirs").length,
      requests,
      preflights: countsOf(
        played.map((one) =>
          [...preflights(one.requests, allowedAt)].flatMap(([kind, n]) => Array<Kind>(n).fill(kind)),
        ),
      ),
      nonPolls: total(requests, (kind) => kind !== "poll" && !isBackground(kind)),
      polls: total(requests, (kind) => kind === "poll"),
      think,
    }
  })
}

type Setting = Omit<Series, "played">

/** The same server, at the same load. */
const isLike =
  ({ code }: Setting) =>
  (one: Setting): boolean =>
    dialectOf(one.code) === dialectOf(code)

const isPeer = (one: Setting, { side, code, shows, latency }: Setting): boolean =>
  one.side !== side &&
  one.code === code &&
  one.shows === shows &&
  isSame(one.latency, latency) &&
  one.side !== "ours"

const isSame = (one: Latency, other: Latency): boolean =>
  one.existing === other.existing && one.new === other.new

function countsOf(links: readonly (readonly Kind[])[]): Record<Kind, number> {
  const kinds = [...new Set(links.flat())].toSorted()
  return Object.fromEntries(
    kinds.map((kind) => [kind, mean(links.map((link) => link.filter((one) => one === kind).length))]),
  ) as Record<Kind, number>
}

const total = (counts: Record<Kind, number>, isMeant: (kind: Kind) => boolean): number =>
  Object.entries(counts).reduce((sum, [kind, n]) => (isMeant(kind as Kind) ? sum + n : sum), 0)
