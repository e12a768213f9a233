import { type Logger, logger } from "matrix-js-sdk/lib/logger.js"

const nothing = () => {}

/** For clients of matrix-js-sdk: says nothing, and above all no key, code or token. */
export const silentLogger: Logger = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  getChild: () => silentLogger,
}

/** matrix-js-sdk's rendezvous classes write to one global logger, whole messages included. */
export function silenceGlobalLogger(): void {
  if ("setLevel" in logger && typeof logger.setLevel === "function") logger.setLevel("silent")
}
