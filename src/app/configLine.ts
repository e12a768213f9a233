import { configKeys, type ConfigProblem } from "./config.ts"
import { whereNotJson } from "./whereNotJson.ts"

/** What is wrong in config.json and where, in one line for whoever wrote it. Loaded only when something is. */
export function configLine(problem: ConfigProblem): string {
  switch (problem.kind) {
    case "unreachable":
      return "config.json: the server did not send it"
    case "not-json": {
      if (/^\s*</.test(problem.text)) return "config.json: the server sends a web page in its place"
      const { line, column } = whereNotJson(problem.text) ?? { line: 1, column: 1 }
      return `config.json, line ${line}, column ${column}: this is not JSON`
    }
    case "unknown-key":
      return `config.json: ${problem.at}: there is no such entry; did you mean ${nearest(problem.at)}?`
    case "invalid":
      return `config.json: ${[problem.at, problem.what].filter(Boolean).join(": ")}`
  }
}

const nearest = (key: string): string =>
  configKeys.toSorted((one, other) => distance(key, one) - distance(key, other))[0] ?? ""

/** How many letters to add, leave out or change to make one of the other (Levenshtein); capitals do not count. */
function distance(one: string, other: string): number {
  const letters = Array.from(other.toLowerCase())
  let row = [0, ...letters.map((_, index) => index + 1)]
  for (const letter of one.toLowerCase()) {
    const next = [(row[0] ?? 0) + 1]
    for (const [index, own] of letters.entries()) {
      const [diagonal = 0, above = 0, left = 0] = [row[index], row[index + 1], next[index]]
      next.push(Math.min(diagonal + (letter === own ? 0 : 1), above + 1, left + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
