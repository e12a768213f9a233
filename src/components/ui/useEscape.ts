import { useEffect } from "react"
import { useEvent } from "./useEvent.ts"

/** Escape acts like Cancel while `active`: only where nothing is lost by a slip. */
export function useEscape(active: boolean, act: () => void): void {
  const onKeyDown = useEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) act()
  })
  useEffect(() => {
    if (!active) return undefined
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [active, onKeyDown])
}
