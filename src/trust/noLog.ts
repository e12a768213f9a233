/**
 * In the built site this stands in place of `loglevel`, through which matrix-js-sdk writes to the console: what it would say is
 * full of ids, nobody reads it, and the library is heavier than what we use of the SDK to unlock keys.
 */
const nothing = (): void => {}

const log = {
  log: nothing,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  rebuild: nothing,
}

export default { levels: { DEBUG: 1 }, getLogger: () => ({ ...log }) }
