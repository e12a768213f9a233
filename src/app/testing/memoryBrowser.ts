import type { Browser, Line } from "../browser.ts"
import { memoryHistory, type MemoryHistory } from "./memoryHistory.ts"
import { memoryLocks } from "./memoryLocks.ts"

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
  history: MemoryHistory
  /** The crypto stores that were deleted. */
  deletedStores: string[]
  /** A second tab: shares all but the tab's history and its storage, of which it gets a copy. */
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
  const deletedStores: string[] = []
  const shared = {
    fetch,
    page: new URL(page),
    local: memoryStorage(),
    locks: memoryLocks(),
    line: memoryLines(),
    deletedStores,
    deleteCryptoStore: (prefix: string) => Promise.resolve(void deletedStores.push(prefix)),
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
    return { ...shared, tab, history: memoryHistory(), duplicate: () => tabOf(tab) }
  }
  return tabOf()
}
