/** Names of the databases that the Rust crypto keeps under a prefix (matrix-js-sdk, `clearStores`). */
export const databasesOf = (prefix: string): readonly string[] => [
  `${prefix}::matrix-sdk-crypto`,
  `${prefix}::matrix-sdk-crypto-meta`,
]

/**
 * Whether a crypto device is kept under this prefix: both of its databases are there. Leaves no database behind. Rejects when this browser
 * keeps nothing (no IndexedDB, or one that refuses).
 */
export async function isCryptoStored(prefix: string): Promise<boolean> {
  const found = await Promise.all(databasesOf(prefix).map(exists))
  return found.every(Boolean)
}

/** Asks by opening, and takes the opening back: the list of all databases is missing in older browsers. */
const exists = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    let fresh = false
    opening.onupgradeneeded = () => {
      fresh = true
      opening.transaction?.abort()
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve(true)
    }
    opening.onerror = () => (fresh ? resolve(false) : reject(opening.error ?? new Error("not opened")))
  })
