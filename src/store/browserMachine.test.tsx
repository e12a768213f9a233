import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { browserMachine } from "./browserMachine.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A sleeper, and what became of it so far. */
function sleeper(ms: number, signal?: AbortSignal) {
  const seen = { fate: "asleep" }
  browserMachine.sleep(ms, signal).then(
    () => (seen.fate = "awake"),
    (error: unknown) => (seen.fate = `rejected: ${String(error)}`),
  )
  return seen
}

const settle = () => vi.advanceTimersByTimeAsync(0)
const look = (visibility: DocumentVisibilityState) => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(visibility)
  document.dispatchEvent(new Event("visibilitychange"))
}

test("a sleeper wakes in time", async () => {
  const seen = sleeper(1_000)
  await vi.advanceTimersByTimeAsync(999)
  expect(seen.fate).toBe("asleep")
  await vi.advanceTimersByTimeAsync(1)
  expect(seen.fate).toBe("awake")
})

test("the user who comes back to the page is not kept waiting, nor is who leaves it", async () => {
  const seen = sleeper(60_000)
  look("hidden")
  await settle()
  expect(seen.fate).toBe("asleep")
  expect(browserMachine.hidden()).toBe(true)
  look("visible")
  await settle()
  expect(seen.fate).toBe("awake")
})

test("back online, everybody wakes", async () => {
  const [one, other] = [sleeper(60_000), sleeper(30_000)]
  dispatchEvent(new Event("online"))
  await settle()
  expect([one.fate, other.fate]).toEqual(["awake", "awake"])
})

test("an aborted sleep rejects with the reason, also one that begins aborted, and leaves no timer", async () => {
  const over = new AbortController()
  const seen = sleeper(60_000, over.signal)
  over.abort("enough")
  await settle()
  expect(seen.fate).toBe("rejected: enough")
  const late = sleeper(60_000, over.signal)
  await settle()
  expect(late.fate).toBe("rejected: enough")
  expect(vi.getTimerCount()).toBe(0)
})

test("the drift grows by what the monotonic clock slept through", () => {
  const before = browserMachine.drift()
  const now = Date.now()
  vi.spyOn(performance, "now").mockReturnValue(performance.now())
  vi.spyOn(Date, "now").mockReturnValue(now + 600_000)
  expect(browserMachine.drift() - before).toBeCloseTo(600_000, -2)
})

test("the page is told to be left until nobody listens any more", () => {
  const left = vi.fn()
  const stop = browserMachine.onPageHide(left)
  dispatchEvent(new Event("pagehide"))
  stop()
  dispatchEvent(new Event("pagehide"))
  expect(left).toHaveBeenCalledOnce()
})
