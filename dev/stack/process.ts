const endSignals = ["SIGINT", "SIGTERM"] as const

/**
 * Resolves when somebody asks this process to end: Ctrl-C, or SIGTERM. Call it once everything is started: vite's servers
 * listen for SIGTERM too and would end the process before the rest is stopped. Before that, ending at once is right, and
 * Synapse follows by itself.
 */
export const askedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of endSignals) {
      process.removeAllListeners(signal)
      // Stays: npm may pass a signal on more than once.
      process.on(signal, () => resolve())
    }
  })

/** Runs a command. A failure is told in words on standard error, without a stack trace, and exits with 1. */
export function command(run: () => Promise<void>): void {
  run().then(
    () => process.exit(),
    (error: unknown) => {
      process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    },
  )
}
