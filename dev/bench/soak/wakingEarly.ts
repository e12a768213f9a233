import type { Machine } from "../../../src/protocol/ports.ts"

/** Milliseconds. */
const LONGEST_SLEEP = 50

/**
 * The machine, which wakes every sleeper early, as a page does that becomes visible again: then whoever polls polls at once, and whoever
 * waits for a moment goes on waiting. Of links that follow each other, most of the time is pauses between polls.
 */
export const wakingEarly = (machine: Machine): Machine => ({
  ...machine,
  sleep: (ms, signal) => machine.sleep(Math.min(ms, LONGEST_SLEEP), signal),
})
