declare global {
  interface Window {
    /** Timers that were started and neither fired nor stopped. */
    openTimers?: Map<number, number>
  }
}

/** Runs in a page before anything else of it: counts its timers. */
export function countTimers(): void {
  const open = new Map<number, number>()
  window.openTimers = open
  const start = window.setTimeout.bind(window)
  const repeat = window.setInterval.bind(window)
  const stop = window.clearTimeout.bind(window)
  Object.assign(window, {
    setTimeout(callback: () => void, ms = 0, ...rest: []) {
      const fire = (): void => {
        open.delete(id)
        callback(...rest)
      }
      const id = start(fire, ms)
      open.set(id, ms)
      return id
    },
    setInterval(callback: () => void, ms = 0, ...rest: []) {
      const id = repeat(callback, ms, ...rest)
      open.set(id, ms)
      return id
    },
    clearTimeout(id: number | undefined) {
      if (id !== undefined) open.delete(id)
      stop(id)
    },
    clearInterval(id: number | undefined) {
      if (id !== undefined) open.delete(id)
      stop(id)
    },
  })
}
