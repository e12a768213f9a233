import { dialectOf, type CodeKind, type DialectName } from "../protocol/dialect.ts"

/** What the person is guaranteed at the moment of scanning, for code, sign-in, second factor and consent (R20). Milliseconds. */
const GUARANTEED: Record<DialectName, number> = {
  "msc4108-2024": 40_000,
  msc4388: 85_000,
  // Each message makes the life begin anew, so the first has to arrive, no more.
  msc3906: 20_000,
}

/** So many renewals, then the user is asked: about five minutes. */
const RENEWALS: Record<DialectName, number> = { "msc4108-2024": 20, msc4388: 10, msc3906: 10 }

/** How long a replaced code is still listened to: a scan may be under way. Milliseconds. */
export const PREDECESSOR_LIVES = 5_000

export const renewalsOf = (kind: CodeKind): number => RENEWALS[dialectOf(kind)]

/**
 * How long a code may be shown, in milliseconds of its session's life. With Synapse's 60 s and 120 s: 15 s and 30 s. A server
 * whose sessions are too short for the guarantee gets a quarter of their life.
 */
export function showFor(kind: CodeKind, lifetime: number): number {
  return Math.max(lifetime - GUARANTEED[dialectOf(kind)] - PREDECESSOR_LIVES, lifetime / 4)
}
