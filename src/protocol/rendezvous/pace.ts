import type { Machine } from "../ports.ts"

/**
 * Who will write next: a machine at once, a person in a while, or somebody who has not scanned the code yet. `scan-beside`: the code before it
 * is listened to as well; `late-scan`: that one, or one that nobody has scanned for long. `meanwhile`: nobody is due, and we do something else;
 * what was said counts before we go on.
 */
export type Pace = "machine" | "person" | "meanwhile" | "scan" | "scan-beside" | "late-scan"

/** From one look to the next: `least` milliseconds, and a share of what was waited so far, but not over `most`. */
interface Gap {
  least: number
  share: number
  most: number
}

/**
 * The longer we have waited, the less a moment more matters. Asked that way, a machine is asked ten times in the first second, and
 * everybody else four times in any second at most, all codes together.
 */
const GAPS: Record<Exclude<Pace, "meanwhile">, Gap> = {
  machine: { least: 40, share: 1 / 6, most: 260 },
  person: { least: 60, share: 2, most: 420 },
  scan: { least: 300, share: 0, most: 300 },
  "scan-beside": { least: 400, share: 0, most: 400 },
  "late-scan": { least: 1_500, share: 0, most: 1_500 },
}

/** A machine that has not answered for so long is probably waiting for a person itself, and one who has not takes their time. */
const PATIENCE = { machine: 5_000, person: 10_000 }
const UNHURRIED = 750

/** R1: a failure that we told is left in the session for so long before the session is deleted. Milliseconds. */
export const LEFT_TO_READ = 3_000

/**
 * Milliseconds until the next look. Peers look once a second, so little of this is theirs: it is how soon we see what they wrote.
 * @param waited until the last look; undefined: there was none yet
 */
export function lookAgainAfter(pace: Pace, waited: number | undefined): number {
  if (waited === undefined) return pace === "meanwhile" ? 0 : lookAgainAfter(pace, 0)
  if (pace === "meanwhile") return lookAgainAfter("person", waited)
  if (pace === "machine" && waited > PATIENCE.machine) return lookAgainAfter("person", waited)
  if (pace === "person" && waited > PATIENCE.person) return UNHURRIED
  const { least, share, most } = GAPS[pace]
  return Math.min(least + waited * share, most)
}

/** Whether nobody has scanned the code yet. */
export const isUnscanned = (pace: Pace): boolean => ["scan", "scan-beside", "late-scan"].includes(pace)

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
