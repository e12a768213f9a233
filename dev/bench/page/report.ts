import type { DevicesFigures } from "./devices.ts"
import type { LighthouseFigures } from "./lighthouse.ts"
import type { Cache, Load, Loads, PageName } from "./link.ts"
import { spreadOf } from "./statistics.ts"
import type { LongTasks } from "./tasks.ts"

const pageTitles: Record<PageName, string> = { site: "this site", sdk: "least page with matrix-js-sdk" }

/** The tables in Markdown, as they stand in docs/performance.md. */
export function reportLink(loads: Loads): string[] {
  return [
    table(
      [
        "cache",
        "page",
        "start on screen",
        "key asked for",
        "**code on screen**",
        "JavaScript",
        "wasm",
        "other",
        "requests",
      ],
      (["empty", "full"] as const).flatMap((cache) =>
        (["site", "sdk"] as const).map((name) => rowOf(cache, name, loads[cache][name])),
      ),
    ),
    ...(["empty", "full"] as const).map((cache) => `Ratio with ${cache} cache: **${ratioOf(loads, cache)}**`),
  ]
}

const ratioOf = (loads: Loads, cache: Cache) => {
  const [site, sdk] = [loads[cache].site, loads[cache].sdk].map(
    (some) => spreadOf(timesTo(some, "code")).median,
  )
  return ((site ?? NaN) / (sdk ?? NaN)).toFixed(2)
}

const timesTo = (loads: readonly Load[], step: string) => loads.flatMap(({ seen }) => seen[step] ?? [])

function rowOf(cache: string, name: PageName, loads: readonly Load[]): string[] {
  const median = (of: (load: Load) => number) => spreadOf(loads.map(of)).median
  const bytes = (of: (load: Load) => number) => `${(median(of) / 1000).toFixed(0)} kB`
  return [
    cache,
    pageTitles[name],
    ...["start", "key", "code"].map((step) => spreadText(timesTo(loads, step))),
    bytes(({ traffic }) => traffic.javascript),
    bytes(({ traffic }) => traffic.wasm),
    bytes(({ traffic }) => traffic.other),
    `${median(({ traffic }) => traffic.requests)} + ${median(({ traffic }) => traffic.preflights)} preflights`,
  ]
}

function spreadText(figures: readonly number[]): string {
  if (figures.length === 0) return ""
  const { median, least, most } = spreadOf(figures)
  return `${milliseconds(median)} (${milliseconds(least)}-${milliseconds(most)}) ms`
}

const milliseconds = (time: number) => Math.round(time).toLocaleString("en")

export function reportLighthouse({ screens, performance }: LighthouseFigures): string[] {
  const rows = Object.entries(screens).map(([name, { scores, failed, remarks }]) => [
    name,
    ...Object.values(scores).map(String),
    failed.join(", ") || "none",
    remarks.join(", ") || "none",
  ])
  const scores = (of: readonly number[]) => `${spreadOf(of).median} (${of.join(", ")})`
  return [
    table(["screen", "accessibility", "best practices", "SEO", "failed audits", "remarks"], rows),
    `Performance, signed in: ${pageTitles.site} **${scores(performance.site)}**, ${pageTitles.sdk} ${scores(performance.sdk)}`,
  ]
}

export function reportDevices({ devices, scrolling, refreshing, heap }: DevicesFigures): string[] {
  const long = ({ count, longest }: LongTasks) =>
    count === 0 ? "none" : `${count}, up to ${longest.toFixed(0)} ms`
  const rows = Object.entries(scrolling).map(([rate, tasks]) => [
    rate === "1" ? "as it is" : `${rate} times slower`,
    long(tasks),
    `${tasks.busiest.toFixed(0)} ms`,
    long(refreshing[Number(rate)] ?? { count: NaN, longest: NaN }),
  ])
  const megabytes = heap.map((bytes) => (bytes / 1e6).toFixed(2))
  return [
    `${devices.toLocaleString("en")} devices`,
    table(
      [
        "processor",
        "tasks over 50 ms, scrolling",
        "busiest turn of the wheel",
        "tasks over 50 ms, a refresh",
      ],
      rows,
    ),
    `Heap before and after each refresh, in MB: ${megabytes.join(", ")}`,
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}
