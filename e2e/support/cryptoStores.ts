import type { Page } from "@playwright/test"

/** The names of the databases that this origin has. */
export const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""))

/** Gives the sign-in that the page keeps the databases of a crypto device, empty ones, as a link of 2023 leaves them. */
export const makeCryptoStore = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const record = Object.keys(localStorage).find((key) => key.startsWith("link-new-device/sign-in/"))
    const id = record?.slice("link-new-device/sign-in/".length)
    const names = ["matrix-sdk-crypto", "matrix-sdk-crypto-meta"].map(
      (name) => `link-new-device/crypto/${id}::${name}`,
    )
    const made = names.map(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name)
          opening.onsuccess = () => {
            opening.result.close()
            resolve()
          }
          opening.onerror = () => reject(opening.error ?? new Error(name))
        }),
    )
    await Promise.all(made)
    return names
  })
