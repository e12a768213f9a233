import type { Logger } from "matrix-js-sdk/lib/logger.js"

const nothing = (): void => {}

/** For matrix-js-sdk: what it would say is full of ids, and nobody reads it. */
export const silent: Logger = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  getChild: () => silent,
}
