import type { LinkStore } from "../store/linkStore.ts"
import type { OnLinked } from "./LinkDevice.tsx"

/** A device is linked, and its keys are still looked for (R11). */
export function isWatching(store: LinkStore): boolean {
  const { state } = store.getSnapshot()
  return state.step === "linked" && state.trust === undefined
}

/** Lets a link without a screen look on, for the minute that it takes at most, and tells what came of it. */
export function watchOn(store: LinkStore, onLinked: OnLinked | undefined): void {
  const stop = store.subscribe(() => {
    const { state } = store.getSnapshot()
    if (state.step !== "linked" || state.trust === undefined) return
    stop()
    store.dispose()
    onLinked?.(state.device, state.trust, state.secrets)
  })
}
