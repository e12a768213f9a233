import { expect, test } from "vitest"

import { parseConfig } from "./config.ts"
import { configLine } from "./configLine.ts"

const lineOf = (json: object): string => {
  const result = parseConfig(json)
  if (result.ok) throw new Error("nothing is wrong with it")
  return configLine(result.problem)
}

test.each([
  ["homeservr", "homeserver"],
  ["home_servers", "homeservers"],
  ["clientID", "clientId"],
  ["rendezvous", "rendezvousServer"],
  ["lang", "language"],
  ["Theme", "theme"],
])("an entry that does not exist is named, and the nearest that does: %s", (key, nearest) => {
  expect(lineOf({ [key]: "" })).toBe(`config.json: ${key}: there is no such entry; did you mean ${nearest}?`)
})

test("a wrong entry is named with its path, and what is wrong with it", () => {
  expect(lineOf({ homeserver: "a.example", homeservers: ["b.example"] })).toBe(
    "config.json: homeserver: must be one of those in homeservers, written in the same way",
  )
  expect(lineOf({ codes: ["msc4108-2024", "msc9999"] })).toMatch(/^config\.json: codes\.1: .*msc9999/)
  expect(lineOf([])).toMatch(/^config\.json: /)
})

test("what is not JSON is told with line and column, and a web page by its name", () => {
  const text = '{\n  "homeserver": "example.org",\n  "help": nowhere\n}'
  expect(configLine({ kind: "not-json", text })).toBe("config.json, line 3, column 11: this is not JSON")
  expect(configLine({ kind: "not-json", text: "\n<!doctype html>" })).toContain("web page")
  expect(configLine({ kind: "not-json", text: "" })).toContain("line 1, column 1")
})

test("a file that did not come is told as such", () => {
  expect(configLine({ kind: "unreachable" })).toContain("did not send it")
})
