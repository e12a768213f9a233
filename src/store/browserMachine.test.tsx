import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { browserMachine } from "./browserMachine.ts"
import { journal } from "./journal.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
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

test("what the page asks is noted, and there is nothing else in its journal", async () => {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }))
  await browserMachine.fetch("https://hs.example/")
  expect(journal).toMatchObject([{ method: "GET", url: "https://hs.example/", status: 204 }])
})

test("time is the page's own, which nobody sets", () => {
  vi.spyOn(performance, "now").mockReturnValue(12_345)
  expect(browserMachine.now()).toBe(12_345)
})

test("chance is of the length that was asked for, and comes anew each time", () => {
  const [one, other] = [browserMachine.random(32), browserMachine.random(32)]
  expect([one.length, other.length]).toEqual([32, 32])
  expect(one).not.toEqual(other)
})

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
  expect(browserMachine.hidden()).toBe(false)
})

test.each(["in time", "by coming back", "by a network", "by an abort"])(
  "a sleeper that was woken %s listens to nothing any more",
  async (how) => {
    const over = new AbortController()
    const seen = sleeper(1_000, over.signal)
    if (how === "in time") await vi.advanceTimersByTimeAsync(1_000)
    else if (how === "by coming back") look("visible")
    else if (how === "by a network") dispatchEvent(new Event("online"))
    else over.abort("enough")
    await settle()
    expect(seen.fate).toBe(how === "by an abort" ? "rejected: enough" : "awake")
    const looked = vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible")
    looked.mockClear()
    const woken = vi.spyOn(globalThis, "clearTimeout")
    document.dispatchEvent(new Event("visibilitychange"))
    dispatchEvent(new Event("online"))
    over.abort("late")
    expect([looked.mock.calls.length, woken.mock.calls.length]).toEqual([0, 0])
  },
)

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

test("the drift grows by what the monotonic clock slept through, and by nothing else", () => {
  const [counted, wall] = [vi.spyOn(performance, "now"), vi.spyOn(Date, "now")]
  counted.mockReturnValue(20_000)
  wall.mockReturnValue(1_000_020_000)
  const before = browserMachine.drift()
  counted.mockReturnValue(25_000)
  wall.mockReturnValue(1_000_025_000)
  expect(browserMachine.drift() - before).toBe(0)
  wall.mockReturnValue(1_000_625_000)
  expect(browserMachine.drift() - before).toBe(600_000)
})

test("the page is told to be left until nobody listens any more", () => {
  const left = vi.fn()
  const stop = browserMachine.onPageHide(left)
  dispatchEvent(new Event("pagehide"))
  stop()
  dispatchEvent(new Event("pagehide"))
  expect(left).toHaveBeenCalledOnce()
})
