import { expect, test } from "vitest"

import { policy } from "./policy.ts"

const directives = (text: string) =>
  new Map(
    text
      .split("; ")
      .map((part): [string, string] => [part.split(" ")[0]!, part.slice(part.indexOf(" ") + 1)]),
  )

test("R26: nothing is allowed that is not named, and scripts and styles come from the site alone", () => {
  const rules = directives(policy([], true))
  expect(rules.get("default-src")).toBe("'none'")
  expect(rules.get("script-src")).toBe("'self' 'wasm-unsafe-eval'")
  expect(rules.get("style-src")).toBe("'self'")
  expect(rules.get("img-src")).toBe("'self' data: blob:")
  expect(rules.get("worker-src")).toBe("'self'")
  expect(rules.get("base-uri")).toBe("'none'")
  expect(rules.get("form-action")).toBe("'none'")
  expect(rules.get("require-trusted-types-for")).toBe("'script'")
  expect(rules.get("trusted-types")).toBe("scan-worker")
  expect(policy([], true)).not.toContain("unsafe-inline")
})

test("R26: plain http reaches loopback only, unless a host is configured", () => {
  expect(directives(policy([], true)).get("connect-src")).toBe(
    "'self' https: http://127.0.0.1:* http://localhost:*",
  )
  expect(directives(policy(["http://matrix.lan:8008"], true)).get("connect-src")).toMatch(
    / http:\/\/matrix\.lan:8008$/,
  )
})

test("R26: frame-ancestors is in the header and not in the meta tag, where browsers ignore it", () => {
  expect(directives(policy([], true)).get("frame-ancestors")).toBe("'none'")
  expect(directives(policy([], false)).has("frame-ancestors")).toBe(false)
})

test.each([
  "http://a.example; script-src *",
  "'unsafe-inline'",
  "*",
  "http:",
  "http://a.example/path",
  "http://a b",
])("a configured host that would change the policy is refused: %s", (origin) => {
  expect(() => policy([origin], true)).toThrow(RangeError)
})
