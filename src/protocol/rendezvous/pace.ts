import type { Machine } from "../ports.ts"

/** Who will write next: a machine at once, a person in a while, or somebody who has not scanned the code yet. */
export type Pace = "machine" | "person" | "scan"

const INTERVAL: Record<Pace, number> = { machine: 250, person: 750, scan: 1_250 }

/** A machine that has not answered for so long is probably waiting for a person itself. */
const MACHINE_PATIENCE = 5_000

/** R1: a failure that we told is left in the session for so long before the session is deleted. Milliseconds. */
export const LEFT_TO_READ = 3_000

/** Milliseconds until the next poll. Peers poll once a second; faster is of use only right after a send. */
export function pollInterval(pace: Pace, waited: number): number {
  return INTERVAL[pace === "machine" && waited > MACHINE_PATIENCE ? "person" : pace]
}

/** Milliseconds before the n-th repetition (from 0) after trouble: doubling up to 5 s, with jitter so that clients do not march in step. */
export function backoff(machine: Pick<Machine, "random">, repetition: number): number {
  const jitter = (machine.random(1)[0] ?? 0) / 256
  return Math.min(400 * 2 ** repetition, 5_000) * (0.75 + jitter / 2)
}

/** Sleeps to the given moment (monotonic milliseconds), also when the machine wakes sleepers early. */
export async function sleepUntil(
  machine: Pick<Machine, "now" | "sleep">,
  moment: number,
  signal?: AbortSignal,
) {
  for (let left = moment - machine.now(); left > 0; left = moment - machine.now())
    await machine.sleep(left, signal)
}
