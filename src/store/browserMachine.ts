import type { Machine } from "../protocol/ports.ts"
import { notedFetch } from "./journal.ts"

/** The browser as the protocol sees it. */
export const browserMachine: Machine = {
  fetch: notedFetch,
  now: () => performance.now(),
  drift: () => Date.now() - performance.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  hidden: () => document.visibilityState === "hidden",
  onPageHide: (callback) => {
    addEventListener("pagehide", callback)
    return () => removeEventListener("pagehide", callback)
  },
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const over = new AbortController()
      const done = (): void => {
        clearTimeout(timer)
        over.abort()
        resolve()
      }
      // Browsers slow the timers of hidden tabs, and the user leaves this tab to consent: poll at once on return.
      const onVisible = (): void => {
        if (document.visibilityState === "visible") done()
      }
      const onAbort = (): void => {
        reject(signal?.reason)
        done()
      }
      const timer = setTimeout(done, ms)
      document.addEventListener("visibilitychange", onVisible, { signal: over.signal })
      addEventListener("online", done, { signal: over.signal })
      signal?.addEventListener("abort", onAbort, { signal: over.signal })
    }),
}
