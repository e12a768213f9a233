import { setTimeout as pause } from "node:timers/promises"
import { sessionPath } from "../../faults/session.ts"

/** The new device's way to the servers. */
export interface Network {
  /** When its writes to sessions had arrived: monotonic milliseconds, in their order. */
  readonly writes: readonly number[]
  stop(): void
}

/**
 * Sees what this process asks these servers directly, which is what the new device asks them, for the existing one asks through the delay; and makes
 * them as far away for it. Replaces the global fetch meanwhile.
 * @param latency added to each request, half on the way there, half on the way back. Milliseconds
 */
export function networkOfPhone(origins: readonly string[], latency: number): Network {
  const writes: number[] = []
  const plain = globalThis.fetch
  const half = latency / 2
  globalThis.fetch = async (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input)
    if (!origins.includes(origin)) return plain(input, init)
    if (half > 0) await pause(half)
    const response = await plain(input, init)
    if (init?.method === "PUT" && response.ok && sessionPath(pathname) !== undefined)
      writes.push(performance.now())
    if (half > 0) await pause(half)
    return response
  }
  return {
    writes,
    stop: () => {
      globalThis.fetch = plain
    },
  }
}
