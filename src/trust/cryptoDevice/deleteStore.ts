import { databasesOf } from "./databases.ts"

/** Longer than an open tab takes that lets go when it is told to. */
const PATIENCE_MS = 5_000

/**
 * Deletes the crypto device that is kept under this prefix, if there is one (R25: at sign-out). Close it before. Resolves when it is gone;
 * or after five seconds when it is still in use: the browser then deletes it as soon as the page goes that uses it. This may be another tab,
 * or this page after it failed to open the store, because the SDK does not let go of that. Never rejects: a browser that keeps nothing has
 * nothing to delete.
 */
export async function deleteCryptoStore(storePrefix: string): Promise<void> {
  await Promise.all(databasesOf(storePrefix).map(deleted))
}

const deleted = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS)
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    try {
      const deleting = indexedDB.deleteDatabase(name)
      deleting.onsuccess = done
      deleting.onerror = done
    } catch {
      // There is no IndexedDB, or one that refuses.
      done()
    }
  })
