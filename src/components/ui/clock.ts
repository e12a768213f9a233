import { createContext, useContext, useEffect, useState } from "react"

/** Monotonic milliseconds, from the same clock as the deadlines (`machine.now`). */
export const ClockContext = createContext<() => number>(() => performance.now())

const secondsUntil = (deadline: number, now: number) => Math.max(0, Math.ceil((deadline - now) / 1000))

/** Whole seconds until a monotonic deadline; renders anew as each of them begins. */
export function useTimeLeft(deadline: number): number {
  const now = useContext(ClockContext)
  const [seconds, setSeconds] = useState(() => secondsUntil(deadline, now()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const left = deadline - now()
      setSeconds(secondsUntil(deadline, now()))
      // To the next full second, so that no second is shown twice or skipped.
      if (left > 0) timer = setTimeout(tick, left % 1000 || 1000)
    }
    tick()
    return () => clearTimeout(timer)
  }, [deadline, now])
  return seconds
}

/** False at first, true once the component has been on screen for this long. */
export function useAfter(milliseconds: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return over
}
