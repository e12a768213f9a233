/** Resolves after `ms`; rejects at once when `life` ends. */
export function pause(ms: number, life: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(life.reason)
    }
    const timer = setTimeout(() => {
      life.removeEventListener("abort", stop)
      resolve()
    }, ms)
    if (life.aborted) stop()
    else life.addEventListener("abort", stop, { once: true })
  })
}
