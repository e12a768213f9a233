import { afterEach, beforeEach, expect, test, vi } from "vitest"

interface Rules {
  createScriptURL(url: string): string
}

const started = vi.fn()
const told = vi.fn()

beforeEach(() => {
  vi.resetModules()
  started.mockReset()
  told.mockReset()
  vi.stubGlobal(
    "Worker",
    class {
      constructor(...how: unknown[]) {
        started(...how)
      }
      postMessage = told
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

/** The module anew, in a browser that has Trusted Types. */
async function withTrustedTypes() {
  const createPolicy = vi.fn((_name: string, rules: Rules) => rules)
  vi.stubGlobal("trustedTypes", { createPolicy })
  return { createPolicy, ...(await import("./startWorker.ts")) }
}

test("R26: the one policy of the page is made once, however many scans there are", async () => {
  const { createPolicy, startWorker } = await withTrustedTypes()
  startWorker()
  startWorker()
  expect(createPolicy).toHaveBeenCalledOnce()
  expect(createPolicy.mock.calls[0]?.[0]).toBe("scan-worker")
  expect(started).toHaveBeenCalledTimes(2)
})

test("R26: the policy lets the scanner's worker through and nothing else", async () => {
  const { createPolicy, startWorker } = await withTrustedTypes()
  startWorker()
  const rules = createPolicy.mock.calls[0]?.[1]
  const url = String(started.mock.calls[0]?.[0])
  expect(url).toContain("scan.worker")
  expect(rules?.createScriptURL(url)).toBe(url)
  for (const other of ["https://elsewhere.example/x.js", "data:text/javascript,1", `${url}?`, ""])
    expect(() => rules?.createScriptURL(other)).toThrow(TypeError)
})

test("a browser without Trusted Types starts it all the same", async () => {
  const { startWorker } = await import("./startWorker.ts")
  startWorker()
  expect(started).toHaveBeenCalledOnce()
})

test("the worker is told first where the large decoder's module is", async () => {
  const { startWorker } = await import("./startWorker.ts")
  startWorker()
  expect(told.mock.calls).toEqual([[{ wasmUrl: expect.stringMatching(/^[a-z]+:.*zxing_reader.*\.wasm$/) }]])
})
