import { readFileSync } from "node:fs"
import * as v from "valibot"

const Place = v.object({ line: v.number(), column: v.number() })
const Report = v.object({
  files: v.record(
    v.string(),
    v.object({
      source: v.string(),
      mutants: v.array(
        v.object({
          mutatorName: v.string(),
          replacement: v.optional(v.string(), ""),
          status: v.string(),
          location: v.object({ start: Place, end: Place }),
        }),
      ),
    }),
  ),
})

/** One change of the source, and what became of it. */
export interface Mutant {
  /** From the project's directory, as `src/store/run.ts`. */
  file: string
  /** From 1. */
  line: number
  /** Stryker's name of the kind of change, as `StringLiteral`. */
  mutator: string
  /** What was replaced. */
  original: string
  replacement: string
  /** The whole line on which the change begins, without its indent. */
  text: string
  fate: "killed" | "survived" | "void"
}

/** What ends too late was noticed as well. A mutant that does not compile or is ignored counts for nothing. */
const FATES: Record<string, Mutant["fate"]> = {
  Killed: "killed",
  Timeout: "killed",
  Survived: "survived",
  NoCoverage: "survived",
}

/** Reads a report in the schema of mutation testing (`mutation-testing-report-schema`). */
export function readReport(path: string): Mutant[] {
  const { files } = v.parse(Report, JSON.parse(readFileSync(path, "utf8")))
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n")
    return mutants.map(({ mutatorName, replacement, status, location: { start, end } }) => ({
      file,
      line: start.line,
      mutator: mutatorName,
      original: between(lines, start, end),
      replacement,
      text: (lines[start.line - 1] ?? "").trim(),
      fate: FATES[status] ?? "void",
    }))
  })
}

type Place = v.InferOutput<typeof Place>

/** The text from one place to another; lines and columns count from 1. */
function between(lines: readonly string[], start: Place, end: Place): string {
  const part = lines.slice(start.line - 1, end.line)
  const last = part.length - 1
  return part
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join("\n")
}
