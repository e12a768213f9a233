import { afterEach, expect, it, onTestFinished, vi } from "vitest"
import { Stop } from "../../protocol/failure.ts"
import { VirtualMachine } from "../../protocol/testing/virtualMachine.ts"
import { loadEngine } from "./engine.ts"
import { loadWasm } from "./wasm.ts"

const parts = vi.hoisted(() => {
  const setLevel = vi.fn<(level: string, persist: boolean) => void>()
  return { createClient: () => {}, setLevel, logger: { setLevel } as object }
})
vi.mock("matrix-js-sdk/lib/matrix.js", () => ({
  createClient: parts.createClient,
  Filter: "filter",
  MemoryStore: "store",
}))
vi.mock("matrix-js-sdk/lib/logger.js", () => ({
  get logger() {
    return parts.logger
  },
}))
vi.mock("matrix-js-sdk/lib/rust-crypto/index.js", () => ({}))
vi.mock("./wasm.ts", () => ({ loadWasm: vi.fn() }))
afterEach(() => void vi.resetAllMocks())

const newMachine = () => new VirtualMachine(() => Promise.reject(new TypeError("no network")))
const failed = () => Promise.reject(new TypeError("Failed to fetch"))

it("is there when all of it is, and says nothing in the console", async () => {
  const machine = newMachine()
  vi.mocked(loadWasm).mockImplementationOnce(failed)
  const tell = vi.fn()
  const { signal } = new AbortController()
  expect(await machine.run(loadEngine(machine, tell, signal))).toEqual({
    createClient: parts.createClient,
    Filter: "filter",
    MemoryStore: "store",
  })
  expect(vi.mocked(loadWasm).mock.calls).toEqual(Array(2).fill([machine, tell, signal]))
  expect(parts.setLevel.mock.calls).toEqual([["silent", false]])
})

it.each([{}, { setLevel: undefined }])("is there with a log that has no levels, too: %j", async (logger) => {
  const { logger: withLevels } = parts
  parts.logger = logger
  onTestFinished(() => void (parts.logger = withLevels))
  const machine = newMachine()
  const loading = machine.run(loadEngine(machine, () => {}, new AbortController().signal))
  expect(await loading).toMatchObject({ createClient: parts.createClient })
})

it("is told as not loaded when it cannot be had", async () => {
  const machine = newMachine()
  vi.mocked(loadWasm).mockImplementation(failed)
  const loading = machine.run(loadEngine(machine, () => {}, new AbortController().signal))
  const error: unknown = await loading.catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(Stop)
  expect(error).toMatchObject({ failure: { kind: "no-crypto", why: "not-loaded" } })
  expect(loadWasm).toHaveBeenCalledTimes(4)
})

it("is not waited for when the user leaves", async () => {
  const machine = newMachine()
  vi.mocked(loadWasm).mockReturnValue(new Promise(() => {}))
  const link = new AbortController()
  const loading = loadEngine(machine, () => {}, link.signal)
  link.abort("the user left")
  await expect(loading).rejects.toBe("the user left")
})
