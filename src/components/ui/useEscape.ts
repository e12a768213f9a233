import { useEffect } from "react"
import { useIsOurs } from "./isOurs.ts"
import { useEvent } from "./useEvent.ts"

/** Escape acts like Cancel while `active`: only where nothing is lost by a slip. */
export function useEscape(active: boolean, act: () => void): void {
  const isOurs = useIsOurs()
  const onKeyDown = useEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || !isOurs(event)) return
    // One press, one act: it neither closes a dialog around us nor cancels in a second wizard.
    event.preventDefault()
    act()
  })
  useEffect(() => {
    if (!active) return undefined
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [active, onKeyDown])
}
