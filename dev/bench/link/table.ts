import type { Line } from "./report.ts"
import type { Waiting } from "./unhurried.ts"

/** Rows under a head, columns as wide as they have to be; the first is to the left. */
function grid(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows
    .map((row) =>
      row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .join("\n")
}

const ms = (time: number): string => time.toFixed(0)
const times = (ratio: number | undefined): string => (ratio === undefined ? "" : ratio.toFixed(2))
const few = (count: number): string => count.toFixed(1).replace(/\.0$/, "")

/** Machine time of a link. */
export function timesTable(lines: readonly Line[]): string {
  const head = [
    "code, shown by",
    "side",
    "latency",
    "median",
    "quartiles",
    "least..most",
    "to js-sdk",
    "floor",
    "to floor",
  ]
  const rows = lines.map((line) => [
    settingOf(line),
    line.side,
    latencyOf(line),
    `${ms(line.median)} ms`,
    line.quartiles.map(ms).join("..."),
    line.range.map(ms).join("..."),
    line.side === "ours" ? times(line.toSdk) : "",
    `${ms(line.floor)} ms`,
    times(line.toFloor),
  ])
  return grid([head, ...rows])
}

/** Requests of a link, between "code scanned" and "secrets delivered". */
export function requestsTable(lines: readonly Line[]): string {
  const head = [
    "code, shown by",
    "side",
    "latency",
    "not polls",
    "floor",
    "polls",
    "preflights",
    "by endpoint (preflights)",
  ]
  const rows = lines.map((line) => [
    settingOf(line),
    line.side,
    latencyOf(line),
    few(line.nonPolls),
    few(line.floorRequests),
    few(line.polls),
    few(Object.values(line.preflights).reduce((sum, n) => sum + n, 0)),
    endpoints(line),
  ])
  return grid([head, ...rows])
}

const latencyOf = ({ latency }: Line): string =>
  `${latency.existing} ms${latency.new > 0 ? `, new device ${latency.new} ms` : ""}`

const settingOf = ({ code, shows }: Line): string => `${code}, ${shows === "we" ? "existing" : "new device"}`

const endpoints = ({ requests, preflights }: Line): string =>
  Object.entries(requests)
    .map(([kind, n]) => {
      const asked = Object.entries(preflights).find(([one]) => one === kind)?.[1]
      return `${kind} ${few(n)}${asked === undefined ? "" : ` (${few(asked)})`}`
    })
    .join(", ")

/** Looks into sessions while one waits. */
export function waitingsTable(all: readonly Waiting[]): string {
  const head = ["waiting (ours)", "", "looks", "a second", "most in a second", "limit"]
  const rows = all.map(({ phase, seconds, looks, most, limit }) => [
    phase,
    `${seconds} s`,
    String(looks),
    (looks / seconds).toFixed(1),
    String(most),
    String(limit),
  ])
  return grid([head, ...rows])
}
