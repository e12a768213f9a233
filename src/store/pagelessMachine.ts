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
      const done = (): void => {
        clearTimeout(timer)
        // By hand: Node can lose the `signal` option of a listener when garbage is collected (nodejs/node#63954).
        signal?.removeEventListener("abort", onAbort)
        resolve()
      }
      const onAbort = (): void => {
        reject(signal?.reason)
        done()
      }
      const timer = setTimeout(done, ms)
      signal?.addEventListener("abort", onAbort)
    }),
}
