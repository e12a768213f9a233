/** A promise that is settled from outside. */
export interface Deferred<T> {
  promise: Promise<T>
  resolve(value: T): void
  reject(reason: unknown): void
}

export function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

// matrix-js-sdk 43 calls `Promise.withResolvers`, which Node 20 does not have yet.
if (!("withResolvers" in Promise)) Object.assign(Promise, { withResolvers: deferred })
