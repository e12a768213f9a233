/** Where the browser has no locks (pages without https), nobody else is known of, and nothing is waited for. */
const none: Pick<LockManager, "request"> = {
  request: async (_name: string, _options: unknown, callback: (lock: null) => unknown) => callback(null),
} as Pick<LockManager, "request">

export const locks = (): Pick<LockManager, "request"> => navigator.locks ?? none
