import type { Browser } from "../browser.ts"

interface Request {
  mode: LockMode
  isHeld: boolean
  grant(): void
  lose(): void
}

/** Web Locks as far as this site uses them: in order, exclusive or shared, only if free, given up while waiting, or stolen. */
export function memoryLocks(): Browser["locks"] {
  const queues = new Map<string, Request[]>()

  const grantNext = (name: string): void => {
    const queue = queues.get(name) ?? []
    for (const [index, request] of queue.entries()) {
      const inTheWay = queue
        .slice(0, index)
        .some(({ mode }) => mode === "exclusive" || request.mode === "exclusive")
      if (!request.isHeld && !inTheWay) request.grant()
    }
  }
  const leave = (name: string, request: Request): void => {
    queues.set(
      name,
      (queues.get(name) ?? []).filter((other) => other !== request),
    )
    grantNext(name)
  }

  async function request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>
  async function request<T>(
    name: string,
    options: LockOptions,
    callback: LockGrantedCallback<T>,
  ): Promise<Awaited<T>>
  async function request<T>(
    name: string,
    ...rest: [LockGrantedCallback<T>] | [LockOptions, LockGrantedCallback<T>]
  ): Promise<Awaited<T>> {
    const [options, callback]: [LockOptions, LockGrantedCallback<T>] =
      rest.length === 1 ? [{}, rest[0]] : rest
    const { mode = "exclusive", ifAvailable = false, steal = false, signal } = options
    signal?.throwIfAborted()
    const before = queues.get(name) ?? []
    const inTheWay = before.some((other) => mode === "exclusive" || other.mode === "exclusive")
    if (ifAvailable && inTheWay) return await callback(null)
    return await new Promise<T>((resolve, reject) => {
      const own: Request = {
        mode,
        isHeld: false,
        grant() {
          own.isHeld = true
          const done = Promise.resolve().then(() => callback({ name, mode }))
          done.then(resolve, reject)
          done.then(
            () => leave(name, own),
            () => leave(name, own),
          )
        },
        lose: () => reject(new DOMException("stolen", "AbortError")),
      }
      signal?.addEventListener("abort", () => {
        if (own.isHeld) return
        reject(signal.reason)
        leave(name, own)
      })
      if (steal) for (const other of before) if (other.isHeld) other.lose()
      const waiting = before.filter(({ isHeld }) => !isHeld)
      queues.set(name, steal ? [own, ...waiting] : [...before, own])
      grantNext(name)
    })
  }
  return { request }
}
