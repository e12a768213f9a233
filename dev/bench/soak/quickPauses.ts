/** Pauses of new devices between two polls, milliseconds: from ours (400) to matrix-js-sdk's (1,000). Longer timers are time limits. */
const PAUSES = { from: 300, to: 1_100 }
const QUICK = 50

/**
 * From now on, new devices in this process wait less between their polls: most of a link's time is their waiting, and none of what is measured.
 * The existing devices, in a process of their own, keep their pace.
 */
export function quickPauses(): void {
  const { setTimeout: plain } = globalThis
  const quick = (callback: () => void, ms = 0, ...rest: []): NodeJS.Timeout =>
    plain(callback, ms >= PAUSES.from && ms <= PAUSES.to ? QUICK : ms, ...rest)
  Object.assign(globalThis, { setTimeout: Object.assign(quick, plain) })
}
