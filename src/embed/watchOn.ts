import type { OnLinked } from "../components/LinkDevice.tsx"
import type { LinkStore } from "../store/linkStore.ts"

/**
 * Leaves a link that has no screen any more: it ends. If a device is linked whose keys are still looked for (R11), that first goes on for the minute
 * that it takes at most, and tells what came of it.
 */
export function watchOn(store: LinkStore, onLinked: OnLinked | undefined): void {
  const { state } = store.getSnapshot()
  if (state.step !== "linked" || state.trust !== undefined) return store.dispose()
  const stop = store.subscribe(() => {
    const { state } = store.getSnapshot()
    if (state.step !== "linked" || state.trust === undefined) return
    stop()
    store.dispose()
    onLinked?.(state.device, state.trust, state.secrets)
  })
}
