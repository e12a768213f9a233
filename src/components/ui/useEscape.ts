import { useEffect, useEffectEvent } from "react"

/** Escape acts like Cancel while `active`: only where nothing is lost by a slip. */
export function useEscape(active: boolean, act: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) act()
  })
  useEffect(() => {
    if (!active) return undefined
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [active])
}
