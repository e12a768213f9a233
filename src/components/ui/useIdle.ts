import { useContext, useEffect } from "react"
import { ClockContext } from "./clock.ts"
import { useEvent } from "./useEvent.ts"

const IDLE_MS = 10 * 60_000
/** How often the clock is read: a timer alone would sleep with the computer. */
const LOOK_MS = 10_000

const signsOfLife = ["pointerdown", "keydown", "wheel", "touchstart"] as const

/**
 * Calls back when, for ten minutes (R24), nobody touched the page and nothing went on.
 * @param activity changes when something went on that a user had a part in
 */
export function useIdle(active: boolean, activity: string, onIdle: () => void): void {
  const now = useContext(ClockContext)
  const idle = useEvent(onIdle)
  useEffect(() => {
    if (!active) return undefined
    let last = now()
    const alive = () => {
      last = now()
    }
    const look = () => {
      if (now() - last >= IDLE_MS) idle()
    }
    for (const sign of signsOfLife) addEventListener(sign, alive, { passive: true })
    // Looked at before the return to the page can count as a sign of life.
    document.addEventListener("visibilitychange", look)
    const timer = setInterval(look, LOOK_MS)
    return () => {
      for (const sign of signsOfLife) removeEventListener(sign, alive)
      document.removeEventListener("visibilitychange", look)
      clearInterval(timer)
    }
  }, [active, activity, now, idle])
}
