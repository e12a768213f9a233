import type { SecretsBundle } from "../../protocol/ports.ts"
import { comparedKeys } from "./comparedKeys.ts"
import type { Engine } from "./engine.ts"
import type { CryptoPlace } from "./place.ts"
import { sdkFetch } from "./sdkFetch.ts"
import type { SecretRequests } from "./secretRequests.ts"
import { silent } from "./silentLogger.ts"

/** To-device messages and lists of devices come with any filter; rooms, presence and account data are none of our business. */
const ONLY_CRYPTO = {
  room: { rooms: [], account_data: { not_types: ["*"] } },
  presence: { not_types: ["*"] },
  account_data: { not_types: ["*"] },
}

/** Shorter than our requests to the homeserver may take. */
const POLL_MS = 10_000

/** A client of matrix-js-sdk, as far as a crypto device needs one. */
export type Sdk = ReturnType<typeof startSdk>

export function startSdk(
  { createClient, Filter, MemoryStore }: Engine,
  { homeserver, userId, deviceId, storePrefix }: CryptoPlace,
  secrets: SecretRequests,
) {
  const life = new AbortController()
  const compared = comparedKeys(userId)
  let isSignedOut = false
  const client = createClient({
    baseUrl: homeserver.baseUrl,
    userId,
    deviceId,
    // Its own default would use localStorage.
    store: new MemoryStore(),
    fetchFn: sdkFetch(homeserver, secrets, compared, life.signal, () => (isSignedOut = true)),
    logger: silent,
    disableVoip: true,
  })
  const crypto = () => {
    const api = client.getCrypto()
    if (api === undefined) throw new Error("the cryptography was not started")
    return api
  }
  return {
    /** Aborted by `close`. */
    life: life.signal,
    /** Our sign-in has ended, so that nothing more can be sent or received. */
    isSignedOut: (): boolean => isSignedOut,
    /** Opens or makes the store. Sends nothing. @param storageKey 32 bytes, for a lasting one */
    async open(storageKey: Uint8Array): Promise<void> {
      await client.initRustCrypto(
        storePrefix === undefined
          ? { useIndexedDB: false }
          : { useIndexedDB: true, cryptoDatabasePrefix: storePrefix, storageKey },
      )
      // Closed in between, it had nothing to close yet.
      if (life.signal.aborted) client.stopClient()
    },
    ownKey: async (): Promise<string> => (await crypto().getOwnDeviceKeys()).ed25519,
    /** Before the first upload of our keys, so that they are published with the signature; and to have what others ask for. */
    async takeIn(bundle: SecretsBundle): Promise<void> {
      const api = crypto()
      if (api.importSecretsBundle === undefined) throw new Error("the cryptography takes no keys")
      await api.importSecretsBundle(bundle)
    },
    startSyncing: (): Promise<void> =>
      client.startClient({
        initialSyncLimit: 0,
        pollTimeout: POLL_MS,
        disablePresence: true,
        filter: Filter.fromJson(userId, "", ONLY_CRYPTO),
      }),
    /** From now on the SDK hears of no other Ed25519 key for this device. */
    holdTo: (otherId: string, otherKey: string): void => compared.add(otherId, otherKey),
    /** The Ed25519 key of a device of the user as the SDK knows it, after it has asked the homeserver. */
    async keyOf(otherId: string): Promise<string | undefined> {
      // Of all calls the one that asks anew; `getUserDeviceInfo` is content with what was known before.
      await crypto().userHasCrossSigningKeys()
      const devices = await crypto().getUserDeviceInfo([userId])
      return devices.get(userId)?.get(otherId)?.getFingerprint()
    },
    markVerified: (otherId: string): Promise<void> => crypto().setDeviceVerified(userId, otherId),
    crossSign: (otherId: string): Promise<void> => crypto().crossSignDevice(otherId),
    close(): void {
      life.abort()
      client.stopClient()
      client.removeAllListeners()
    },
  }
}
