import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..")
const rules = readFileSync(join(root, "docs/rules.md"), "utf8")
const tests = ["src", "dev", "e2e"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8")),
)

/** Rules of the parts that exist: "**R1. ..." but not "**R13.** *2023.*". */
const applying = [...rules.matchAll(/^\*\*(R\d+)\. /gm)].map(([, rule]) => rule ?? "")

test("the rules are there", () => expect(applying.length).toBeGreaterThan(18))

test.each(applying)("%s has a test that names it", (rule) => {
  const named = new RegExp(`["'\`][^"'\`\n]*\\b${rule}\\b`)
  expect(tests.some((text) => named.test(text))).toBe(true)
})
