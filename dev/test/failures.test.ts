import { describe, expect, test } from "vitest"
import { failuresIn } from "./failures.ts"

describe("what failed is named", () => {
  test("by vitest: a test, with why", () => {
    const failed = { fullName: "a b", status: "failed", failureMessages: ["expected 1\nto be 2"] }
    const passed = { fullName: "a c", status: "passed", failureMessages: [] }
    const file = { name: "x.test.ts", status: "failed", assertionResults: [passed, failed] }
    expect(failuresIn({ testResults: [file] })).toEqual(["x.test.ts › a b\n      expected 1\n      to be 2"])
  })

  test("by vitest: a file that does not load", () => {
    const file = { name: "x.test.ts", status: "failed", message: "no such module", assertionResults: [] }
    expect(failuresIn({ testResults: [file] })).toEqual(["x.test.ts\n      no such module"])
  })

  test("by Playwright, however deep", () => {
    const spec = { title: "a link", file: "link.spec.ts", line: 7 }
    const bad = { ...spec, ok: false, tests: [{ results: [{ errors: [{ message: "not visible" }] }] }] }
    const good = { ...spec, ok: true, tests: [] }
    const suites = [{ specs: [], suites: [{ specs: [good, bad] }] }]
    expect(failuresIn({ suites })).toEqual(["link.spec.ts:7 › a link\n      not visible"])
  })
})
