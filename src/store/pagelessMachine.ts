import type { Machine } from "../protocol/ports.ts"

/** Where there is no page, as in Node or a worker: real time, real network, always visible. */
export const pagelessMachine: Machine = {
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => performance.now(),
  drift: () => Date.now() - performance.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  hidden: () => false,
  onPageHide: () => () => undefined,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const over = new AbortController()
      const timer = setTimeout(() => {
        over.abort()
        resolve()
      }, ms)
      const onAbort = (): void => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      signal?.addEventListener("abort", onAbort, { once: true, signal: over.signal })
    }),
}
