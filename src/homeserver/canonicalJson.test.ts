import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalJson } from "./canonicalJson.ts"

describe("canonical JSON", () => {
  // Matrix specification, appendix "Canonical JSON", examples.
  it.each([
    ["{}", "{}"],
    [`{"one": 1, "two": "Two"}`, `{"one":1,"two":"Two"}`],
    [`{"b": "2", "a": "1"}`, `{"a":"1","b":"2"}`],
    [
      `{"auth": {"success": true, "mxid": "@john.doe:example.com", "profile": {"display_name": "John Doe",
        "three_pids": [{"medium": "email", "address": "john.doe@example.org"}, {"medium": "msisdn", "address": "123456789"}]}}}`,
      `{"auth":{"mxid":"@john.doe:example.com","profile":{"display_name":"John Doe","three_pids":[{"address":"john.doe@example.org","medium":"email"},{"address":"123456789","medium":"msisdn"}]},"success":true}}`,
    ],
    [`{"a": "日本語"}`, `{"a":"日本語"}`],
    [`{"本": 2, "日": 1}`, `{"日":1,"本":2}`],
    [`{"a": "\\u65E5"}`, `{"a":"日"}`],
    [`{"a": null}`, `{"a":null}`],
    [`{"a": -0, "b": 1e10}`, `{"a":0,"b":10000000000}`],
  ])("of %s", (text, canonical) => expect(canonicalJson(JSON.parse(text))).toBe(canonical))

  it("sorts by code point, not by UTF-16 unit, and a prefix before what it begins", () => {
    const object = { "\u{1F600}": 1, "\uFFFD": 2, ab: 3, a: 4, "": 5 }
    expect(Object.keys(JSON.parse(canonicalJson(object)))).toEqual(["", "a", "ab", "\uFFFD", "\u{1F600}"])
  })

  it("escapes what JSON must, in its shortest form", () => {
    expect(canonicalJson('\b\t\n\f\r"\\/\u0001\u007F\u2028')).toBe(
      '"\\b\\t\\n\\f\\r\\"\\\\/\\u0001\u007F\u2028"',
    )
  })

  it.each([
    ["a fraction", 1.5],
    ["a number beyond 2^53", 2 ** 53],
    ["NaN", NaN],
    ["a lone surrogate", "\uD800"],
    ["a lone surrogate as a key", { "\uDC00": 1 }],
    ["undefined", undefined],
  ])("has none for %s", (_, value) => expect(() => canonicalJson(value)).toThrow(TypeError))

  it("means the same as what it was made of", () => {
    const leaves = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    )
    const json = fc.letrec((tie) => ({
      value: fc.oneof(leaves, fc.array(tie("value")), fc.dictionary(fc.string(), tie("value"))),
    })).value
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
