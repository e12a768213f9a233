import { getEventListeners } from "node:events"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { collectGarbage } from "../protocol/testing/collectGarbage.ts"
import { pagelessMachine as machine } from "./pagelessMachine.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test("a sleeper wakes in time, and nothing of it is left", async () => {
  const over = new AbortController()
  const awake = vi.fn()
  const sleeping = machine.sleep(1_000, over.signal).then(awake)
  await vi.advanceTimersByTimeAsync(999)
  expect(awake).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(awake).toHaveBeenCalledOnce()
  over.abort()
  await sleeping
})

test("an aborted sleep rejects with the reason, also one that begins aborted, and leaves no timer", async () => {
  const over = new AbortController()
  const sleeping = machine.sleep(1_000, over.signal)
  over.abort("enough")
  await expect(sleeping).rejects.toBe("enough")
  await expect(machine.sleep(1_000, over.signal)).rejects.toBe("enough")
  expect(vi.getTimerCount()).toBe(0)
})

test("neither leaves anybody listening to what would have ended it", async () => {
  const [over, late] = [new AbortController(), new AbortController()]
  const sleeping = machine.sleep(1_000, over.signal)
  await vi.advanceTimersByTimeAsync(1_000)
  await sleeping
  expect(getEventListeners(over.signal, "abort")).toEqual([])
  const ended = machine.sleep(1_000, late.signal)
  late.abort("enough")
  await expect(ended).rejects.toBe("enough")
  expect(getEventListeners(late.signal, "abort")).toEqual([])
})

test("of two who sleep until one signal nothing is left either, whatever was collected meanwhile", async () => {
  const { signal } = new AbortController()
  const both = [machine.sleep(1_000, signal), machine.sleep(1_000, signal)]
  // Node forgets what the first one's listener was to be ended by (nodejs/node#63954).
  await collectGarbage()
  await vi.advanceTimersByTimeAsync(1_000)
  await Promise.all(both)
  expect(getEventListeners(signal, "abort")).toEqual([])
})

test("a sleep that nothing can end wakes in time, too", async () => {
  const awake = vi.fn()
  const sleeping = machine.sleep(1_000).then(awake)
  await vi.advanceTimersByTimeAsync(999)
  expect(awake).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await sleeping
  expect(awake).toHaveBeenCalledOnce()
})

test("its fetch is that of the moment, as those are replaced that there are", async () => {
  const answer = new Response()
  const fetch = vi.fn(async () => answer)
  vi.stubGlobal("fetch", fetch)
  expect(await machine.fetch("https://hs.example/", { method: "PUT" })).toBe(answer)
  expect(fetch.mock.calls).toEqual([["https://hs.example/", { method: "PUT" }]])
})

test("its time does not go backwards, and the drift grows by what that slept through", () => {
  const before = { now: machine.now(), drift: machine.drift() }
  vi.advanceTimersByTime(500)
  expect(machine.now() - before.now).toBe(500)
  const now = performance.now()
  vi.spyOn(performance, "now").mockReturnValue(now)
  vi.setSystemTime(Date.now() + 600_000)
  expect(machine.drift() - before.drift).toBeCloseTo(600_000, -1)
})

test("its chance is as long as it was asked for, and another each time", () => {
  const [one, other] = [machine.random(16), machine.random(16)]
  expect([one.length, other.length]).toEqual([16, 16])
  expect(one).not.toEqual(other)
})

test("there is no page that could be hidden or left", () => {
  expect(machine.hidden()).toBe(false)
  const left = vi.fn()
  machine.onPageHide(left)()
  expect(left).not.toHaveBeenCalled()
})
