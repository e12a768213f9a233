import { useEffect, useState } from "react"

import { type Browser, OURS } from "./browser.ts"

/** `asking`: not known yet, for a moment. `other-tab`: another tab of this browser links a device of this account. */
export type LinkLock = "asking" | "mine" | "other-tab"

/**
 * One link at a time per account (facts about devices are only clear then): held while the component is mounted, waited for
 * while another tab holds it.
 */
export function useLinkLock(locks: Browser["locks"], userId: string): LinkLock {
  const [lock, setLock] = useState<LinkLock>("asking")
  useEffect(() => {
    const name = `${OURS}/link/${userId}`
    const unmounted = new AbortController()
    const { signal } = unmounted
    const over = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()))
    const hold = () => {
      if (signal.aborted) return undefined
      setLock("mine")
      return over
    }
    void locks.request(name, { ifAvailable: true }, async (free) => {
      if (free !== null) return hold()
      if (!signal.aborted) setLock("other-tab")
      // Rejects when the wait is given up, which is no news.
      void locks.request(name, { signal }, hold).catch(() => undefined)
      return undefined
    })
    return () => unmounted.abort()
  }, [locks, userId])
  return lock
}
