import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { root } from "../stack/paths.ts"

const read = (file: string): string => readFileSync(root + file, "utf8")
const text = read("docs/embedding.md")

test("the table has every prop of the wizard", () => {
  const [, rows = ""] = /\| prop .*\n\|[-|]+\n((?:\|.*\n)+)/.exec(text) ?? []
  const [, props = ""] = /const PROPS = \{([^}]*)\}/.exec(read("src/embed/LinkDevice.tsx")) ?? []
  const told = new Set([...rows.matchAll(/^\| `(\w+)` \|/gm)].map(([, prop]) => prop))
  expect(told).toContain("client")
  expect(told).toEqual(new Set([...props.matchAll(/(\w+): true/g)].map(([, prop]) => prop)))
})

test("the versions that it calls tested are those of the tests", () => {
  const older = read("e2e/embedOlder.spec.ts")
  const newer: { devDependencies: Record<string, string> } = JSON.parse(read("package.json"))
  for (const name of ["matrix-js-sdk", "react"]) {
    const [, old = "none"] = new RegExp(`"${name}@([^"]+)"`).exec(older) ?? []
    for (const version of [old, newer.devDependencies[name] ?? "none"]) {
      const [major, minor] = version.split(".")
      expect(text.toLowerCase().replaceAll("\n", " ")).toContain(`${name} ${major}.${minor}`)
    }
  }
})
