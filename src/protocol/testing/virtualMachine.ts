import { setImmediate } from "node:timers/promises"
import type { Machine } from "../ports.ts"
import { isCalculating } from "./calculating.ts"

interface Sleeper {
  wakeAt: number
  wake(): void
}

/**
 * A machine whose time passes only when everybody sleeps, so that minutes of a link take milliseconds and always go the same
 * way. `run` drives it until `work` is settled.
 */
export class VirtualMachine implements Machine {
  readonly fetch: typeof globalThis.fetch
  readonly #sleepers = new Set<Sleeper>()
  readonly #pageHideCallbacks = new Set<() => void>()
  #now = 1_000_000
  #isHidden = false
  #drift = 5_000

  constructor(fetch: typeof globalThis.fetch) {
    this.fetch = fetch
  }

  now = (): number => this.#now
  drift = (): number => this.#drift
  random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
  hidden = (): boolean => this.#isHidden

  onPageHide = (callback: () => void) => {
    this.#pageHideCallbacks.add(callback)
    return () => this.#pageHideCallbacks.delete(callback)
  }

  /** How many wait for time to pass. */
  get sleeping(): number {
    return this.#sleepers.size
  }

  leavePage(): void {
    for (const callback of this.#pageHideCallbacks) callback()
  }

  setHidden(isHidden: boolean): void {
    this.#isHidden = isHidden
    if (!isHidden) for (const sleeper of this.#sleepers) sleeper.wake()
  }

  /** The computer sleeps, and the monotonic clock with it. */
  sleepUncounted(ms: number): void {
    this.#drift += ms
  }

  sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const end = (settle: () => void) => () => {
        this.#sleepers.delete(sleeper)
        signal?.removeEventListener("abort", abort)
        settle()
      }
      const sleeper: Sleeper = { wakeAt: this.#now + Math.max(ms, 0), wake: end(resolve) }
      const abort = end(() => reject(signal?.reason))
      this.#sleepers.add(sleeper)
      signal?.addEventListener("abort", abort)
    })

  /** Lets time pass until `work` is settled. Throws when nobody sleeps and nothing happens: a hang. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isSettled = false
    const settled = work.finally(() => (isSettled = true))
    settled.catch(() => undefined)
    for (let idle = 0; ;) {
      do for (let turn = 0; turn < 8; turn++) await setImmediate()
      while (isCalculating())
      if (isSettled) return settled
      const next = [...this.#sleepers].sort((a, b) => a.wakeAt - b.wakeAt)[0]
      if (next) {
        idle = 0
        this.#now = Math.max(this.#now, next.wakeAt)
        next.wake()
      } else if (++idle > 100) throw new Error("everybody waits and nobody sleeps")
    }
  }

  /** Lets so many milliseconds pass. */
  pass(ms: number): Promise<void> {
    const end = this.#now + ms
    const whole = async (): Promise<void> => {
      while (this.#now < end) await this.sleep(end - this.#now)
    }
    return this.run(whole())
  }
}
