import { act } from "@testing-library/react"
import { vi } from "vitest"
import type { Machine } from "../../protocol/ports.ts"
import type { LinkSnapshot } from "../../store/reduce.ts"
import type { LinkState } from "../../store/state.ts"

/** A machine that has a clock and nothing else. For tests. */
export const machineAt = (now: () => number): Machine => ({
  fetch: () => Promise.reject(new Error("no network here")),
  now,
  drift: () => 0,
  sleep: () => new Promise(() => undefined),
  random: (bytes) => new Uint8Array(bytes),
  hidden: () => false,
  onPageHide: () => () => undefined,
})

/** A store that the test moves by hand. For tests. */
export function handStore() {
  let snapshot: LinkSnapshot = { run: 1, state: { step: "idle" } }
  const listeners = new Set<() => void>()
  return {
    start: vi.fn(),
    answer: vi.fn(),
    cancel: vi.fn(),
    dispose: vi.fn(),
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    go: (state: LinkState) =>
      act(() => {
        snapshot = { run: 1, state }
        for (const listener of listeners) listener()
      }),
  }
}
