import { setTimeout as delay } from "node:timers/promises"
import type { Machine } from "../../protocol/ports.ts"

/** Node as the protocol sees it: real time, real network, always visible. */
export const nodeMachine: Machine = {
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => performance.now(),
  drift: () => 0,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  hidden: () => false,
  onPageHide: () => () => undefined,
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal ? { signal } : {}).catch((error: unknown) => {
      signal?.throwIfAborted()
      throw error
    })
  },
}
