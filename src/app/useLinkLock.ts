import { useEffect, useState } from "react"

import { type Browser, OURS } from "./browser.ts"

/** `asking`: not known yet, for a moment. `other-tab`: another tab of this browser links a device of this account. */
export type LinkLock = "asking" | "mine" | "other-tab"

/** A lock that is free is had at once; after this long another tab has it. */
const PATIENCE_MS = 300

/**
 * One link at a time per account (what is seen of new devices is only clear then): held while the component is mounted, waited for
 * while another tab holds it.
 */
export function useLinkLock(locks: Browser["locks"], userId: string): LinkLock {
  const [lock, setLock] = useState<LinkLock>("asking")
  useEffect(() => {
    const unmounted = new AbortController()
    const { signal } = unmounted
    const over = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()))
    const waiting = setTimeout(() => setLock("other-tab"), PATIENCE_MS)
    const hold = () => {
      clearTimeout(waiting)
      if (signal.aborted) return undefined
      setLock("mine")
      return over
    }
    // Rejects when the wait is given up, which is no news.
    locks.request(`${OURS}/link/${userId}`, { signal }, hold).catch(() => undefined)
    return () => {
      clearTimeout(waiting)
      unmounted.abort()
    }
  }, [locks, userId])
  return lock
}
