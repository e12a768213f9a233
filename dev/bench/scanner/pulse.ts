/** How often the main thread is asked whether it answers, in milliseconds. Browsers with nothing to do may let it wait for 8 more. */
const BEAT_MS = 1

export interface Watched<Result> {
  result: Result
  /** From the call to the result. */
  milliseconds: number
  /** The longest time for which the main thread answered nobody meanwhile; never less than the truth. */
  blocked: number
}

/** Runs it, with a finger on the main thread's pulse. */
export async function watched<Result>(run: () => Promise<Result>): Promise<Watched<Result>> {
  let [last, blocked, over] = [0, 0, false]
  // Not `setTimeout`, whose shortest times browsers stretch to 4 ms.
  const tick = (task: () => void) => scheduler.postTask(task, { delay: BEAT_MS })
  const feel = () => {
    const now = performance.now()
    blocked = Math.max(blocked, now - last)
    last = now
  }
  const beat = async () => {
    while (!over) await tick(feel)
  }
  // What the main thread did before counts for nobody.
  await tick(() => undefined)
  const since = performance.now()
  last = since
  const beating = beat()
  const result = await run()
  const milliseconds = performance.now() - since
  over = true
  await beating
  return { result, milliseconds, blocked }
}
