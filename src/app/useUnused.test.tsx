import { cleanup, fireEvent, renderHook } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"

import { UNUSED_MS } from "./session/end.ts"
import { signedInTab } from "./testing/signedIn.ts"
import { useUnused } from "./useUnused.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function opened(stay = false) {
  const onUnused = vi.fn()
  const signedIn = { ...signedInTab().signedIn, stay }
  renderHook(() => useUnused(signedIn, onUnused))
  return onUnused
}

test("R24: an open page that nobody uses for 24 hours is signed out", () => {
  const onUnused = opened()
  vi.advanceTimersByTime(UNUSED_MS - 1)
  expect(onUnused).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onUnused).toHaveBeenCalledTimes(1)
})

test("R24: using the page begins the 24 hours anew", () => {
  const onUnused = opened()
  vi.advanceTimersByTime(UNUSED_MS - 1)
  fireEvent.keyDown(document)
  vi.advanceTimersByTime(UNUSED_MS - 1)
  expect(onUnused).not.toHaveBeenCalled()
})

test("R24: a machine that slept over the 24 hours is noticed before its user goes on", () => {
  const onUnused = opened()
  vi.setSystemTime(Date.now() + UNUSED_MS + 1)
  fireEvent.pointerDown(document)
  expect(onUnused).toHaveBeenCalledTimes(1)
})

test("R24: “stay signed in” has no such end", () => {
  const onUnused = opened(true)
  vi.advanceTimersByTime(UNUSED_MS * 3)
  expect(onUnused).not.toHaveBeenCalled()
})
