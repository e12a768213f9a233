import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..")
const text = readFileSync(join(root, "SECURITY.md"), "utf8")

const readme = readFileSync(join(root, "README.md"), "utf8")

/** A proof is written as `file`: "name of the test". */
const proofs = [...(text + readme).matchAll(/`((?:src|dev|e2e)\/[^`]+)`: "([^"]+)"/g)].map(
  ([, file = "", name = ""]) => ({
    file,
    name,
  }),
)

/** The lines of the tables "guarantee | proof", without their headings. */
const guarantees = [...text.matchAll(/\| guarantee +\| proof +\|\n\| -+ +\| -+ +\|\n((?:\|.*\n)+)/g)].flatMap(
  ([, rows = ""]) => rows.trim().split("\n"),
)

test("every guarantee in SECURITY.md names a test", () => {
  expect(guarantees.length).toBeGreaterThan(20)
  expect(guarantees.filter((row) => !/`: "[^"]+"/.test(row))).toEqual([])
})

test.each(proofs)("$file has the test that SECURITY.md or README.md names", ({ file, name }) => {
  expect(existsSync(join(root, file))).toBe(true)
  const source = readFileSync(join(root, file), "utf8")
  expect(['"', "'", "`"].some((quote) => source.includes(quote + name + quote))).toBe(true)
})

test("every rule that SECURITY.md names is a rule", () => {
  const rules = readFileSync(join(root, "docs/rules.md"), "utf8")
  const named = new Set([...text.matchAll(/\bR\d+\b/g)].map(([rule]) => rule))
  expect([...named].filter((rule) => !new RegExp(`\\*\\*.*\\b${rule}\\b`).test(rules))).toEqual([])
})

test("each cell of the README's table of generations names a test", () => {
  const [, rows = ""] = /\| generation .*\n\|[-|]+\n((?:\|.*\n)+)/.exec(readme) ?? []
  const cells = rows
    .trim()
    .split("\n")
    .flatMap((row) => row.split(" | ").slice(2))
  expect(cells).toHaveLength(12)
  expect(cells.filter((cell) => !/`: "[^"]+"/.test(cell))).toEqual([])
})
