import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { describe, expect, onTestFinished, test } from "vitest"
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

  test("by Playwright, where it stood when its time ran out, and what the page showed", async () => {
    const directory = await mkdtemp(`${tmpdir()}/link-new-device-failures-`)
    onTestFinished(() => rm(directory, { recursive: true }))
    const path = `${directory}/error-context.md`
    const snapshot = '- alert [ref=f2e5]: Wrong password.\n- button "Sign in" [ref=e1] [cursor=pointer]'
    await writeFile(path, `# Page snapshot\n\n\`\`\`yaml\n${snapshot}\n\`\`\`\n\n# Test source\n`)
    const errors = [{ message: "\u001b[31mTimeout.\u001b[39m" }, { message: "Error: locator.waitFor" }]
    const result = { errors, attachments: [{ name: "error-context", path }] }
    const spec = { title: "a link", file: "link.spec.ts", line: 7, ok: false, tests: [{ results: [result] }] }
    expect(failuresIn({ suites: [{ specs: [spec] }] })).toEqual([
      [
        "link.spec.ts:7 › a link",
        "Timeout.",
        "Error: locator.waitFor",
        "The page:",
        "- alert: Wrong password.",
        '- button "Sign in"',
      ].join("\n      "),
    ])
  })
})
