import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { configKeys } from "../../src/app/config.ts"
import { en as app } from "../../src/app/words/en.ts"
import { notPossible } from "../../src/i18n/en/notPossible.ts"
import { root } from "../stack/paths.ts"
import { blocksOf } from "./blocks.ts"

const text = readFileSync(`${root}docs/hosting.md`, "utf8")
const blocks = blocksOf(text)

test("the table has every entry of config.json, in the order of the code", () => {
  const [, rows = ""] = /\| entry .*\n\|[-|]+\n((?:\|.*\n)+)/.exec(text) ?? []
  expect([...rows.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key)).toEqual(configKeys)
})

/** Every text of a dictionary; functions are called with examples. */
function words(value: unknown): string[] {
  if (typeof value === "string") return [value]
  if (typeof value === "function") return words(value("…", ["…"]))
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(words) : []
}

const [, seen = ""] = /\| what they see .*\n\|[-|]+\n((?:\|.*\n)+)/.exec(text) ?? []
const quotes = [...seen.matchAll(/^\| “(.*)” \|/gm)].map(([, quote = ""]) => quote)

test("what users see is what the site says", () => {
  expect(quotes.length).toBe(seen.trim().split("\n").length)
  const said = words([app, notPossible])
  expect(quotes.filter((quote) => !said.some((one) => one.startsWith(quote)))).toEqual([])
})

test("the client is the same at the OAuth server and in config.json, and comes back to where nginx and Caddy serve the site", () => {
  const code = (kind: string) => blocks.filter((block) => block.kind === kind).map((block) => block.code)
  const [mas = ""] = code("yaml mas")
  const [, id = "none"] = /client_id: (\w+)/.exec(mas) ?? []
  const [, redirect = "none"] = /redirect_uris:\n\s+- (\S+)/.exec(mas) ?? []
  expect(code("json").some((json) => json.includes(`"${id}"`))).toBe(true)
  const { host } = new URL(redirect)
  expect(code("nginx")[0]).toContain(`server_name ${host};`)
  expect(code("caddy")[0]).toMatch(new RegExp(`^${host} \\{`))
})
