import { useEffect } from "react"

import { UNUSED_MS } from "./session/end.ts"
import type { SignedIn } from "./session/signedIn.ts"

/**
 * R24: signs a page out that lies open and unused for 24 hours. Used means seen or operated; a machine that sleeps meanwhile is
 * noticed when the page is seen again, before that counts as use.
 */
export function useUnused(signedIn: SignedIn, onUnused: () => void): void {
  useEffect(() => {
    if (signedIn.stay) return undefined
    let last = Date.now()
    let timer = setTimeout(onUnused, UNUSED_MS)
    const use = () => {
      const now = Date.now()
      if (now - last > UNUSED_MS) return onUnused()
      // Once a minute is often enough to write down.
      if (now - last < 60_000) return undefined
      last = now
      clearTimeout(timer)
      timer = setTimeout(onUnused, UNUSED_MS)
      signedIn.touch()
      return undefined
    }
    const events = ["visibilitychange", "pointerdown", "keydown"] as const
    for (const event of events) document.addEventListener(event, use)
    return () => {
      clearTimeout(timer)
      for (const event of events) document.removeEventListener(event, use)
    }
  }, [signedIn, onUnused])
}
