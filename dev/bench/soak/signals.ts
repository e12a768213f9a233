import { getEventListeners } from "node:events"

/** Every `AbortSignal` that was made since, and not collected. */
const made: WeakRef<AbortSignal>[] = []

const noted = (signal: AbortSignal): AbortSignal => {
  made.push(new WeakRef(signal))
  return signal
}

/** From now on, every signal of this process is watched. To be called before anything else makes one. */
export function watchSignals(): void {
  class Watched extends AbortController {
    constructor() {
      super()
      noted(this.signal)
    }
  }
  const any = AbortSignal.any.bind(AbortSignal)
  const timeout = AbortSignal.timeout.bind(AbortSignal)
  globalThis.AbortController = Watched
  AbortSignal.any = (signals) => noted(any(signals))
  AbortSignal.timeout = (ms) => noted(timeout(ms))
}

/** Those that are left, and how many callbacks wait for them. Forgets what was collected. */
export function signalsLeft(): { signals: number; listeners: number } {
  const left = made.flatMap((ref) => ref.deref() ?? [])
  made.splice(0, made.length, ...left.map((signal) => new WeakRef(signal)))
  const listeners = left.map((signal) => getEventListeners(signal, "abort").length)
  return { signals: left.length, listeners: listeners.reduce((sum, count) => sum + count, 0) }
}
