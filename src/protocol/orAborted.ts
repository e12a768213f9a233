/** Stops waiting, not the work, when `signal` is aborted: rejects with its reason. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener("abort", stop)
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    // By hand: Node can lose the `signal` option of a listener when garbage is collected (nodejs/node#63954).
    signal.removeEventListener("abort", stop)
  }
}
