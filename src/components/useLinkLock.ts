import { useEffect, useState } from "react"

/**
 * `asking`: not known yet, for a moment. `other-tab`: another tab of this browser links a device of this account.
 * `taken`: it was ours until another tab took it over.
 */
export type LinkLock = "asking" | "mine" | "other-tab" | "taken"

/** A lock that is free is had at once; after this long another tab has it. */
const PATIENCE_MS = 300

/**
 * One link at a time per account (what is seen of new devices is only clear then): held while the component is mounted, waited for
 * while another tab holds it. `takeOver` is the user's own word: it works on a tab that is frozen too, and that tab learns of it.
 */
export function useLinkLock(
  locks: Pick<LockManager, "request">,
  userId: string,
): { lock: LinkLock; takeOver: () => void } {
  const [lock, setLock] = useState<LinkLock>("asking")
  // An object, so that taking over a second time is news.
  const [ask, setAsk] = useState({ steal: false })
  useEffect(() => {
    const unmounted = new AbortController()
    const { signal } = unmounted
    const over = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()))
    const waiting = setTimeout(() => setLock("other-tab"), PATIENCE_MS)
    let had = false
    const hold = () => {
      clearTimeout(waiting)
      if (signal.aborted) return undefined
      had = true
      setLock("mine")
      return over
    }
    // What is stolen is had without waiting, so there is nothing to give up.
    const options = ask.steal ? { steal: true } : { signal }
    // Rejects also when the wait is given up, which is no news.
    locks.request(`link-new-device/link/${userId}`, options, hold).catch(() => {
      if (had && !signal.aborted) setLock("taken")
    })
    return () => {
      clearTimeout(waiting)
      unmounted.abort()
    }
  }, [locks, userId, ask])
  return { lock, takeOver: () => setAsk({ steal: true }) }
}
