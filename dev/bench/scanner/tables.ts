import type { CameraRow } from "./camera.ts"
import type { FramesCell } from "./frames.ts"
import { decoderNames } from "./names.ts"

export const cameraHead = `${"view".padEnd(36)}size         frames/s  read  longest task`

export const cameraLine = ({ view, size, framesPerSecond, read, longestTask }: CameraRow): string =>
  view.padEnd(36) +
  size.padEnd(13) +
  framesPerSecond.toFixed(1).padStart(8) +
  percent(read).padStart(6) +
  `${longestTask.toFixed(0)} ms`.padStart(14)

const KIND = 16
const CELL = 24

export const framesHead = (each: number): string =>
  `${each} frames of each kind: share read, median time, frames a second\n${"kind".padEnd(KIND)}` +
  decoderNames
    .filter((name) => name !== "nothing")
    .map((name) => name.padStart(CELL))
    .join("")

/** One line per kind of frame. */
export const framesLine = (cells: readonly FramesCell[]): string =>
  (cells[0]?.kind ?? "").padEnd(KIND) +
  cells
    .filter(({ decoder }) => decoder !== "nothing")
    .map((cell) => cellText(cell).padStart(CELL))
    .join("")

const cellText = ({ frames, read, wrong, milliseconds, framesPerSecond }: FramesCell): string =>
  (wrong > 0 ? `(${wrong} wrong) ` : "") +
  percent(read / frames) +
  `${milliseconds.toFixed(0)} ms`.padStart(8) +
  `${framesPerSecond.toFixed(0)}/s`.padStart(6)

/** Over all kinds, by decoder: frames read, and for how long the main thread was blocked; and where ours is not the best. */
export function framesSummary(cells: readonly FramesCell[]): string {
  const lines = decoderNames.map((name) => {
    const its = cells.filter(({ decoder }) => decoder === name)
    const [read, frames] = [sum(its.map((cell) => cell.read)), sum(its.map((cell) => cell.frames))]
    const blocked = its.flatMap((cell) => cell.blocked).toSorted((one, other) => one - other)
    const within = (share: number) => `${(blocked[Math.ceil(share * frames) - 1] ?? 0).toFixed(1)} ms`
    return (
      name.padEnd(KIND) +
      `${name === "nothing" ? "" : `${read} of ${frames} read`}`.padStart(CELL) +
      within(0.5).padStart(11) +
      within(0.95).padStart(11) +
      within(1).padStart(11)
    )
  })
  const worse = cells
    .filter(({ decoder }) => decoder === "ours, large")
    .filter((own) => cells.some(({ kind, read }) => kind === own.kind && read > own.read))
  const heads = ["median", "95 %", "most"].map((head) => head.padStart(11)).join("")
  return [
    `${"main thread blocked for".padStart(KIND + CELL)}${heads}`,
    ...lines,
    `others read more of: ${worse.map(({ kind }) => kind).join(", ") || "nothing"}`,
  ].join("\n")
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0)
