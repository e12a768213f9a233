import { Stop } from "../failure.ts"

/**
 * Works while listening to the peer. What was heard counts, even in the moment in which the work was done.
 * @param listening never resolves; throws `Stop` when what was heard ends the conversation
 */
export async function whileListening<T>(
  listening: (signal: AbortSignal) => Promise<never>,
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const over = new AbortController()
  const limit = AbortSignal.any([signal, over.signal])
  const heard = listening(limit)
  try {
    return await Promise.race([work(limit), heard])
  } finally {
    over.abort()
    await heard.catch((error: unknown) => {
      if (error instanceof Stop) throw error
    })
  }
}
