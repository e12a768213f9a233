import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import postcss, { AtRule, type Root, type Rule } from "postcss"
import { expect, test } from "vitest"

/** What is written in the files below here of this name, by path. */
const read = (name: RegExp) =>
  Object.fromEntries(
    readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
      .filter((file) => name.test(file))
      .map((file) => [file, readFileSync(join(import.meta.dirname, file), "utf8")]),
  )
const texts = read(/\.css$/)
const sources = read(/\.tsx$/)
const sheets = Object.entries(texts).map(([file, text]): [string, Root] => [file, postcss.parse(text)])
const root = texts["ui/Root.module.css"] ?? ""

const isKeyframe = ({ parent }: Rule) => parent instanceof AtRule && parent.name === "keyframes"

/** The selectors of a style sheet, one by one; those of keyframes select nothing. */
function selectors(sheet: Root): string[] {
  const found: string[] = []
  sheet.walkRules((rule) => void (isKeyframe(rule) || found.push(...rule.selectors)))
  return found
}

function atRules(sheet: Root): string[] {
  const found: string[] = []
  sheet.walkAtRules(({ name, params }) => void found.push(`@${name} ${params}`))
  return found
}

const variables = (text: string, name: RegExp) => new Set(text.match(name))

test("the style sheets are there, each a module, and no two of one name, of which their classes' names are made", () => {
  const names = Object.keys(texts).map((file) => basename(file))
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !name.endsWith(".module.css"))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test.each(sheets)("%s selects nothing outside of a class of ours", (_, sheet) => {
  expect(selectors(sheet).length).toBeGreaterThan(0)
  for (const selector of selectors(sheet)) {
    expect(selector).toMatch(/^(:where\()?\.[a-z]/i)
    expect(selector).not.toContain(":global")
  }
})

test.each(sheets)(
  "%s defines nothing for the page around it, and is laid out by the wizard's width alone",
  (_, sheet) => {
    for (const rule of atRules(sheet)) {
      expect(rule).toMatch(/^@(keyframes [a-z]+|container \(min-width: [\d.]+rem\)|media .+)$/)
      expect(rule).not.toMatch(/^@media .*(width|height|orientation)/)
    }
    expect(sheet.toString()).not.toMatch(/\d[sld]?v(w|h|i|b|min|max)\b/)
  },
)

test("what a host may set is used in one place, and named there", () => {
  const open = variables(root, /(?<=var\(\s*)--link-[a-z-]+/g)
  expect(open).toEqual(variables(root, /(?<=^ \* )--link-[a-z-]+/gm))
  for (const [file, text] of Object.entries(texts)) {
    if (text !== root) expect(text, file).not.toContain("--link-")
  }
})

test("everywhere else what is used is defined there, and nothing is defined in vain", () => {
  const defined = variables(root, /--_[a-z-]+(?=:)/g)
  const used = variables(Object.values(texts).join(), /(?<=var\()--_[a-z-]+/g)
  expect(used).toEqual(defined)
})

test("no element has an id that another on the page may have", () => {
  expect(Object.keys(sources).length).toBeGreaterThan(50)
  const withId = Object.entries(sources).filter(([, text]) => / id="/.test(text))
  expect(withId.map(([file]) => file)).toEqual([])
})
