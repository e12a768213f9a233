import { setImmediate } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** Collects all garbage of this process. */
export async function collectGarbage(): Promise<void> {
  // What was made or looked at by a weak reference is kept to the end of the job.
  await setImmediate()
  setFlagsFromString("--expose-gc")
  const collect: () => void = runInNewContext("gc")
  collect()
}
