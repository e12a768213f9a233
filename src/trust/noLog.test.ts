import { afterEach, expect, it, vi } from "vitest"
import noLog from "./noLog.ts"

afterEach(() => void vi.restoreAllMocks())

const CONSOLE = ["log", "trace", "debug", "info", "warn", "error"] as const

it("takes what matrix-js-sdk says and does with a logger of loglevel, and writes nothing into the console", () => {
  const spies = CONSOLE.map((name) => vi.spyOn(globalThis.console, name))
  const log = noLog.getLogger()
  for (const say of CONSOLE) log[say]()
  log.setLevel()
  log.rebuild()
  expect(noLog.levels.DEBUG).toBe(1)
  for (const spy of spies) expect(spy).not.toHaveBeenCalled()
})

it("gives each part of it a logger of its own, as it writes into them", () => {
  expect(noLog.getLogger()).not.toBe(noLog.getLogger())
})
