import { createContext, type RefObject, useContext } from "react"
import { useEvent } from "./useEvent.ts"

/** The element around everything of ours; undefined where the page is all ours. */
export const RootContext = createContext<RefObject<HTMLElement | null> | undefined>(undefined)

/**
 * Whether an event that was heard from the whole page is for us: it happened in what is ours, or nowhere in particular, as a key press where
 * nothing has the focus. What happens elsewhere is for the app around us, or for another wizard, and so is what somebody has acted on.
 */
export function useIsOurs(): (event: Event) => boolean {
  const root = useContext(RootContext)
  return useEvent((event: Event) => {
    if (event.defaultPrevented) return false
    if (!root) return true
    const path = event.composedPath()
    return path[0] === document.body || (root.current !== null && path.includes(root.current))
  })
}
