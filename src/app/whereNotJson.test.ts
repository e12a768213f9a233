import fc from "fast-check"
import { expect, test } from "vitest"

import { whereNotJson } from "./whereNotJson.ts"

test.each([
  ["", 1, 1],
  ['{"a": 1,}', 1, 9],
  ['{"a": 1\n "b": 2}', 2, 2],
  ["{a: 1}", 1, 2],
  ["{'a': 1}", 1, 2],
  ['{"a": "b\n"}', 1, 7],
  ['{"a": 01}', 1, 8],
  ['{"a": 1} // b', 1, 10],
  ['[1, "\\x"]', 1, 5],
  ["[1,\n\n  tru]", 3, 3],
  ['{"a"', 1, 5],
  ["\ufeff{}", 1, 1],
])("%j stops being JSON at line %i, column %i", (text, line, column) => {
  expect(whereNotJson(text)).toEqual({ line, column })
})

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test("it stops nowhere exactly where JSON.parse reads it, whatever is cut out of it or put into it", () => {
  const piece = fc.constantFrom("", ",", '"', "{", "]", ":", "0", "-", "e1", "\\u00", "\n", "x", "null", " ")
  const altered = fc.tuple(fc.json(), fc.nat(), fc.nat(4), piece).map(([json, at, length, put]) => {
    const place = at % (json.length + 1)
    return json.slice(0, place) + put + json.slice(place + length)
  })
  fc.assert(
    fc.property(altered, (text) => {
      expect(whereNotJson(text) === undefined).toBe(isJson(text))
    }),
  )
})
