import { ClientEvent, createClient, SyncState, type MatrixClient } from "matrix-js-sdk"
import { decodeRecoveryKey } from "matrix-js-sdk/lib/crypto-api"

export interface Credentials {
  homeserver: string
  token: string
  /** Without it the client is signed in and does not hold the account's keys. */
  recoveryKey: string
}

/** What the form holds. */
export function credentialsIn(form: FormData): Credentials {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === "string" ? value.trim() : ""
  }
  return { homeserver: text("homeserver"), token: text("token"), recoveryKey: text("recoveryKey") }
}

/** Signs in, the short way: a real client would have a page for it. Everything after it is what every client does. */
export async function startClient({ homeserver, token, recoveryKey }: Credentials): Promise<MatrixClient> {
  const who = await createClient({ baseUrl: homeserver, accessToken: token }).whoami()
  if (who.device_id === undefined) throw new Error("this token is of no device")
  const client = createClient({
    baseUrl: homeserver,
    accessToken: token,
    userId: who.user_id,
    deviceId: who.device_id,
    cryptoCallbacks: {
      getSecretStorageKey: async ({ keys }) => {
        const [id] = Object.keys(keys)
        return id === undefined || recoveryKey === "" ? null : [id, decodeRecoveryKey(recoveryKey)]
      },
    },
  })
  await client.initRustCrypto({ useIndexedDB: false })
  const synced = new Promise<void>((resolve) => {
    const listen = (state: SyncState) => {
      if (state !== SyncState.Prepared) return
      client.off(ClientEvent.Sync, listen)
      resolve()
    }
    client.on(ClientEvent.Sync, listen)
  })
  await client.startClient({ initialSyncLimit: 1 })
  await synced
  if (recoveryKey !== "") await verifyThisDevice(client)
  return client
}

/** Takes the account's keys out of secret storage, and signs this device with them. */
async function verifyThisDevice(client: MatrixClient): Promise<void> {
  const crypto = client.getCrypto()
  // The private keys are held against the published ones, which have to be known.
  await crypto?.userHasCrossSigningKeys()
  await crypto?.bootstrapCrossSigning({})
  await crypto?.loadSessionBackupPrivateKeyFromSecretStorage()
  await crypto?.checkKeyBackupAndEnable()
}
