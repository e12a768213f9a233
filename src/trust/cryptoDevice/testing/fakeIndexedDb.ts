interface Opening {
  result?: { close: () => void }
  error?: DOMException | null
  transaction?: { abort: () => void } | null
  onupgradeneeded?: () => void
  onsuccess?: () => void
  onerror?: () => void
}

/**
 * As much of IndexedDB as the crypto device's stores are asked about and deleted with. `refusal` is what this browser says instead of opening
 * or deleting; `inUse` are databases that some other page holds open, so that their deletion does not come to an end. For tests.
 */
export function fakeIndexedDb(
  there: readonly string[],
  { refusal, inUse = [] }: { refusal?: DOMException | null; inUse?: readonly string[] } = {},
) {
  const databases = new Set(there)
  let connections = 0
  const connect = (opening: Opening): void => {
    connections += 1
    opening.result = { close: () => void (connections -= 1) }
    opening.onsuccess?.()
  }
  const open = (name: string): Opening => {
    const opening: Opening = {}
    queueMicrotask(() => {
      if (refusal !== undefined) {
        opening.error = refusal
        return opening.onerror?.()
      }
      if (databases.has(name)) return connect(opening)
      let isAborted = false
      opening.transaction = { abort: () => void (isAborted = true) }
      opening.onupgradeneeded?.()
      if (!isAborted) {
        databases.add(name)
        return connect(opening)
      }
      opening.error = new DOMException("aborted", "AbortError")
      opening.onerror?.()
    })
    return opening
  }
  const deleteDatabase = (name: string): Opening => {
    const deleting: Opening = {}
    if (!inUse.includes(name)) {
      queueMicrotask(() => {
        if (refusal !== undefined) return deleting.onerror?.()
        databases.delete(name)
        deleting.onsuccess?.()
      })
    }
    return deleting
  }
  return { indexedDB: { open, deleteDatabase }, databases, connections: () => connections }
}
