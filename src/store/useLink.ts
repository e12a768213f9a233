import { useSyncExternalStore } from "react"
import type { LinkStore } from "./linkStore.ts"
import type { LinkSnapshot } from "./reduce.ts"

/** The state of a link, for components. */
export function useLink(store: LinkStore): LinkSnapshot {
  return useSyncExternalStore(store.subscribe, store.getSnapshot)
}
