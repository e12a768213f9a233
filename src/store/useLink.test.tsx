import { act, render } from "@testing-library/react"
import { expect, test } from "vitest"
import type { LinkStore } from "./linkStore.ts"
import type { LinkSnapshot } from "./reduce.ts"
import { useLink } from "./useLink.ts"

test("a component sees the state of the link, and every one that follows", async () => {
  let snapshot: LinkSnapshot = { run: 0, state: { step: "idle" } }
  const listeners = new Set<() => void>()
  const store: Pick<LinkStore, "getSnapshot" | "subscribe"> = {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const Shown = () => useLink(store as LinkStore).state.step
  const { container, unmount } = render(<Shown />)
  expect(container.textContent).toBe("idle")
  await act(async () => {
    snapshot = { run: 1, state: { step: "scan-warning" } }
    for (const listener of listeners) listener()
  })
  expect(container.textContent).toBe("scan-warning")
  unmount()
  expect(listeners.size).toBe(0)
})
