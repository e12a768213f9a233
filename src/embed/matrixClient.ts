import type { SecretsBundle } from "../protocol/ports.ts"
import type { Account } from "./account.ts"

/**
 * The part of matrix-js-sdk's `MatrixClient` that is used. Every major of the SDK that has rust crypto fits; the versions that are tested
 * stand in docs/embedding.md.
 */
export interface MatrixClientLike {
  /** Base URL of the client-server API. */
  getHomeserverUrl(): string
  /** Null: nobody is signed in. */
  getUserId(): string | null
  /** Of the app itself. */
  getDeviceId(): string | null
  /** Null: nobody is signed in. */
  getAccessToken(): string | null
  /** Any authenticated request: it makes the client renew a token that has run out. */
  whoami(): Promise<unknown>
  /** Undefined without rust crypto: the user is then asked for the recovery key. */
  getCrypto(): MatrixCryptoLike | undefined
  /** For `toDeviceEvent`: what the user's other devices ask for. */
  on(event: string, listener: (event: ToDeviceEvent) => void): unknown
  /** Undoes `on`. */
  removeListener(event: string, listener: (event: ToDeviceEvent) => void): unknown
}

/** The part of its `MatrixEvent`. */
export interface ToDeviceEvent {
  /** `m.secret.request` is what is listened for. */
  getType(): string
  /** A Matrix user id. */
  getSender(): string | undefined
  /** As it was sent. */
  getContent(): Record<string, unknown>
}

/** The part of its `CryptoApi`. */
export interface MatrixCryptoLike {
  /** The private cross-signing keys and the backup's. Rejects where the client does not hold them. */
  exportSecretsBundle?(): Promise<SecretsBundle>
  /** The client's own keys, unpadded base64. */
  getOwnDeviceKeys(): Promise<{ ed25519: string }>
  /** Asks the homeserver for the user's keys and devices, whatever else it says. */
  userHasCrossSigningKeys(): Promise<boolean>
  /** The devices as the client knows them. */
  getUserDeviceInfo(
    userIds: string[],
  ): Promise<Map<string, Map<string, { getFingerprint(): string | undefined }>>>
  /** Marks a device as verified, locally. */
  setDeviceVerified(userId: string, deviceId: string, verified?: boolean): Promise<void>
  /** Signs a device and publishes the signature. */
  crossSignDevice(deviceId: string): Promise<void>
}

const accounts = new WeakMap<MatrixClientLike, Account>()

/**
 * The account that a client of matrix-js-sdk is signed in to. The same client gives the same account as long as it stays signed in as the same
 * device. Undefined: it is not signed in.
 */
export function accountOf(client: MatrixClientLike): Account | undefined {
  const known = accounts.get(client)
  const [userId, deviceId] = [client.getUserId(), client.getDeviceId()]
  if (userId === null || deviceId === null || client.getAccessToken() === null) return undefined
  const homeserver = client.getHomeserverUrl().replace(/\/+$/, "")
  if (known && known.userId === userId && known.deviceId === deviceId && known.homeserver === homeserver)
    return known
  const account: Account = {
    homeserver,
    userId,
    deviceId,
    accessToken: () => client.getAccessToken() ?? undefined,
    refreshAccessToken: (stale) => renewed(client, stale),
    exportSecrets: async () => {
      const exported = await client.getCrypto()?.exportSecretsBundle?.()
      if (exported === undefined) throw new Error("the client has no crypto")
      return exported
    },
    openCrypto: async () => {
      const { clientCrypto } = await import("./clientCrypto.ts")
      return clientCrypto(client, account)
    },
  }
  accounts.set(client, account)
  return account
}

/** The client renews its token by itself as soon as one of its own requests meets its end. */
async function renewed(client: MatrixClientLike, stale: string): Promise<string | undefined> {
  const token = () => client.getAccessToken() ?? undefined
  // Somebody else was quicker.
  if (token() !== stale) return token()
  try {
    await client.whoami()
  } catch (error) {
    // Only what the homeserver itself says is the end of the sign-in.
    if (!isUnknownToken(error)) throw error
    return undefined
  }
  return token() === stale ? undefined : token()
}

const isUnknownToken = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "errcode" in error && error.errcode === "M_UNKNOWN_TOKEN"
