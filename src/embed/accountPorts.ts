import { createHomeserver } from "../homeserver/homeserver.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import { Stop } from "../protocol/failure.ts"
import type { HomeserverPort, Machine, OpenCryptoDevice } from "../protocol/ports.ts"
import type { ExportSecrets } from "../trust/borrowedKeys.ts"
import type { Account } from "./account.ts"

/** Every kind of code, by what new devices can read today. */
export const ALL_CODES: readonly CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust", "msc3906"]

/** Good for nothing, so that the homeserver says what there is to say of a sign-in that has ended. */
const NO_TOKEN = "signed-out"

/** The homeserver as this account is signed in to it. */
export function homeserverOf(account: Account, machine: Pick<Machine, "fetch">): HomeserverPort {
  const { homeserver: baseUrl, userId, deviceId } = account
  const serverName = userId.slice(userId.indexOf(":") + 1)
  const tokens = {
    get: () => account.accessToken() ?? NO_TOKEN,
    refresh: async (stale: string) =>
      stale === NO_TOKEN ? account.accessToken() : account.refreshAccessToken?.(stale),
  }
  return createHomeserver({ baseUrl, userId, deviceId, serverName, tokens }, machine)
}

/** The crypto device of the app itself: it is set up already, and goes on after the link. */
export function cryptoOf(account: Account): OpenCryptoDevice | undefined {
  if (!account.openCrypto) return undefined
  return async () => account.openCrypto?.() ?? failed()
}

function failed(): never {
  throw new Stop({ kind: "no-crypto", why: "failed" })
}

/** Rejects where the app does not hold the keys. */
export const exporterOf =
  (account: Account): ExportSecrets =>
  async () => {
    const bundle = await account.exportSecrets?.()
    if (bundle === undefined) throw new Error("the account does not export its keys")
    return bundle
  }
