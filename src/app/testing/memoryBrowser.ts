import type { Browser, Line } from "../browser.ts"

function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

/** Web Locks as far as this site uses them: in order, exclusive or shared, or only if free. */
function memoryLocks(): Browser["locks"] {
  const held = new Map<string, { mode: LockMode; settled: Promise<unknown> }[]>()
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
    const [{ mode = "exclusive", ifAvailable = false }, callback] = rest.length === 1 ? [{}, rest[0]] : rest
    const before = held.get(name) ?? []
    const inTheWay = before.filter((other) => mode === "exclusive" || other.mode === "exclusive")
    if (ifAvailable && inTheWay.length > 0) return await callback(null)
    const turn = Promise.all(inTheWay.map(({ settled }) => settled)).then(() => callback({ name, mode }))
    const settled = turn.then(
      () => undefined,
      () => undefined,
    )
    const own = { mode, settled }
    held.set(name, [...before, own])
    void settled.then(() =>
      held.set(
        name,
        (held.get(name) ?? []).filter((other) => other !== own),
      ),
    )
    return await turn
  }
  return { request }
}

function memoryLines() {
  type End = { name: string; hear: (message: unknown) => void }
  const lines = new Set<End>()
  return (name: string): Line => {
    const self: End = { name, hear: () => {} }
    lines.add(self)
    return {
      post(message) {
        for (const other of lines)
          if (other !== self && other.name === name) queueMicrotask(() => other.hear(message))
      },
      listen: (callback) => void (self.hear = callback),
      close: () => void lines.delete(self),
    }
  }
}

export interface MemoryBrowser extends Browser {
  /** A second tab: shares all but the tab's own storage, of which it gets a copy. */
  duplicate(): MemoryBrowser
  /** Moves the wall clock. */
  pass(ms: number): void
}

/** A browser for tests. `sleep` never ends: nothing that is tested may depend on it unless it says so. */
export function memoryBrowser(
  fetch: typeof globalThis.fetch,
  { page = "https://link.example/", sleep = () => new Promise<void>(() => {}) } = {},
): MemoryBrowser {
  let now = 1_800_000_000_000
  const shared = {
    fetch,
    page: new URL(page),
    local: memoryStorage(),
    locks: memoryLocks(),
    line: memoryLines(),
    wallClock: () => now,
    sleep,
    pass: (ms: number) => void (now += ms),
  }
  const tabOf = (from?: Storage): MemoryBrowser => {
    const tab = memoryStorage()
    for (let index = 0; index < (from?.length ?? 0); index++) {
      const key = from?.key(index) ?? ""
      tab.setItem(key, from?.getItem(key) ?? "")
    }
    return { ...shared, tab, duplicate: () => tabOf(tab) }
  }
  return tabOf()
}
