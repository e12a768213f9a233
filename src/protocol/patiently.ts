/** Waits between tries, in milliseconds; after them it is the user who tries again. */
const waits = [1000, 3000]

/** Loads something, and tries again where that fails. Rejects as the last try did, or once `signal` is aborted. */
export async function patiently<T>(load: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const wait of waits) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
      signal.throwIfAborted()
    }
  }
  return load()
}
