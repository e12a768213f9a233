import type { createClient as CreateClient, MatrixClient } from "matrix-js-sdk"

interface Resolvers<T> {
  promise: Promise<T>
  resolve: (value: T | PromiseLike<T>) => void
  reject: (reason?: unknown) => void
}

/** Promise.withResolvers, which matrix-js-sdk 43 uses and Node 20 lacks. */
function withResolvers<T>(): Resolvers<T> {
  let settle: Omit<Resolvers<T>, "promise"> | undefined
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  if (settle === undefined) throw new Error("a promise runs its executor at once")
  return { promise, ...settle }
}

/**
 * matrix-js-sdk's createClient, loaded so that it runs on Node 20 and keeps its log to itself.
 * Node holds on to a client that syncs: call `stopClient` on each.
 */
export async function loadSdk(): Promise<{
  createClient: (options: Parameters<typeof CreateClient>[0]) => MatrixClient
}> {
  if (!("withResolvers" in Promise)) Object.assign(Promise, { withResolvers })
  const [{ createClient }, { logger }] = await Promise.all([
    import("matrix-js-sdk"),
    import("matrix-js-sdk/lib/logger.js"),
  ])
  if ("setLevel" in logger && typeof logger.setLevel === "function") logger.setLevel("silent")
  const quiet = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, getChild: () => quiet }
  return { createClient: (options) => createClient({ logger: quiet, ...options }) }
}
