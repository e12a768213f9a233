import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, it } from "vitest"
import { readReport } from "./report.ts"
import { scoreOf, scores, survivors } from "./tables.ts"

const directory = mkdtempSync(join(tmpdir(), "mutation-"))
afterEach(() => rmSync(directory, { recursive: true }))

const mutant = (status: string, mutatorName: string, line: number, from: number, to: number) => ({
  id: "1",
  status,
  mutatorName,
  replacement: "X",
  location: { start: { line, column: from }, end: { line, column: to } },
})
const source = 'const a = 1\n  throw new Error("words")\nexport { a }\n'
const REPORT = {
  schemaVersion: "2",
  files: {
    "src/trust/a.ts": {
      source,
      mutants: [
        mutant("Killed", "NumberLiteral", 1, 11, 12),
        mutant("Timeout", "NumberLiteral", 1, 11, 12),
        mutant("Survived", "StringLiteral", 2, 19, 26),
        mutant("NoCoverage", "NumberLiteral", 1, 11, 12),
        mutant("CompileError", "NumberLiteral", 1, 11, 12),
      ],
    },
    "src/trust/deep/b.ts": { source, mutants: [mutant("Killed", "NumberLiteral", 1, 11, 12)] },
  },
}

it("counts what was noticed, folder by folder, and tells apart who has a reason to live", () => {
  const path = join(directory, "report.json")
  writeFileSync(path, JSON.stringify(REPORT))
  const mutants = readReport(path)
  expect(mutants[2]).toMatchObject({ original: '"words"', text: 'throw new Error("words")', line: 2 })
  expect(scoreOf(mutants)).toBe(60)
  expect(scores(mutants).split("\n").slice(2)).toEqual([
    "| `src/trust` | 4 | 2 | 2 | 50.0 % |",
    "| `src/trust/deep` | 1 | 1 | 0 | 100.0 % |",
    "| **all** | 5 | 3 | 2 | 60.0 % |",
  ])
  expect(survivors(mutants, false).split("\n")).toEqual([
    "1 without a reason",
    "    src/trust/a.ts:1  1  ->  X",
    "1 words of an error that a programmer reads, and nothing decides by",
  ])
})
