import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { patiently } from "./patiently.ts"

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const { signal } = new AbortController()

test("what fails twice and then works is had, after one second and three more", async () => {
  const load = vi.fn().mockRejectedValueOnce("one").mockRejectedValueOnce("two").mockResolvedValue("here")
  const loaded = patiently(load, signal)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(load).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await loaded).toBe("here")
})

test("the third failure is told as it is", async () => {
  const load = vi.fn().mockRejectedValue("gone")
  const told = expect(patiently(load, signal)).rejects.toBe("gone")
  await vi.runAllTimersAsync()
  await told
  expect(load).toHaveBeenCalledTimes(3)
})

test("nobody tries again for whom nobody waits any more", async () => {
  const over = new AbortController()
  const load = vi.fn().mockRejectedValue("gone")
  const told = expect(patiently(load, over.signal)).rejects.toBe("over")
  over.abort("over")
  await vi.runAllTimersAsync()
  await told
  expect(load).toHaveBeenCalledTimes(1)
})
