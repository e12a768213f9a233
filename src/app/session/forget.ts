import type { Browser } from "../browser.ts"
import { clearCurrentSignIn, cryptoStore, readSignIn, removeSignIn, writeSignIn } from "./record.ts"

/**
 * Removes all that this browser keeps of a sign-in that is over (R25), the crypto store first: without the record nobody would know of it.
 * If the store cannot be deleted now, the record stays as `leaving`, and the next visit tries again. Call it under the lock of the sign-in.
 */
export async function forget(browser: Browser, id: string): Promise<void> {
  clearCurrentSignIn(browser, id)
  const record = readSignIn(browser, id)
  if (record) writeSignIn(browser, { ...record, leaving: true })
  if (await browser.deleteCryptoStore(cryptoStore(id)).then(ok, () => false)) removeSignIn(browser, id)
}

const ok = () => true
