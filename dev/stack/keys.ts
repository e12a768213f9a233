import { randomBytes } from "node:crypto"
import type { MatrixClient } from "matrix-js-sdk"
import { loadSdk } from "./sdk.ts"
import type { SignedIn } from "./signIn.ts"

/**
 * What an account has by way of keys:
 * - `full`: cross-signing, secret storage with all its keys, key backup
 * - `none`: nothing at all
 * - `no-secret-storage`: cross-signing only
 * - `no-cross-signing-in-4s`: secret storage lost the cross-signing keys
 * - `other-key-in-4s`: the self-signing key in secret storage is not the published one
 * - `no-backup`: everything but a key backup
 * - `no-backup-key-in-4s`, `other-backup-key-in-4s`: there is a backup, but secret storage cannot open it
 */
export type KeySetup =
  | "full"
  | "none"
  | "no-secret-storage"
  | "no-cross-signing-in-4s"
  | "other-key-in-4s"
  | "no-backup"
  | "no-backup-key-in-4s"
  | "other-backup-key-in-4s"

export interface KeyOwner {
  homeserver: string
  userId: string
  session: SignedIn
  passphrase: string | undefined
}

/** Sets up keys as a real client does, matrix-js-sdk's with the Rust crypto. Returns the recovery key, if there is one. */
export async function setUpKeys(setup: KeySetup, owner: KeyOwner): Promise<string | undefined> {
  if (setup === "none") return undefined
  const secretStorageKey: { current?: [string, Uint8Array<ArrayBuffer>] } = {}
  const { createClient } = await loadSdk()
  const client = createClient({
    baseUrl: owner.homeserver,
    userId: owner.userId,
    deviceId: owner.session.deviceId,
    accessToken: owner.session.accessToken,
    cryptoCallbacks: {
      getSecretStorageKey: async () => secretStorageKey.current ?? null,
      cacheSecretStorageKey: (id, _description, key) => {
        secretStorageKey.current = [id, key]
      },
    },
  })
  try {
    await client.initRustCrypto({ useIndexedDB: false })
    await client.startClient({ initialSyncLimit: 0 })
    return await bootstrap(client, setup, owner.passphrase)
  } finally {
    client.stopClient()
  }
}

async function bootstrap(
  client: MatrixClient,
  setup: KeySetup,
  passphrase: string | undefined,
): Promise<string | undefined> {
  const crypto = client.getCrypto()
  if (crypto === undefined) throw new Error("matrix-js-sdk has no crypto after initRustCrypto")
  await crypto.bootstrapCrossSigning({
    setupNewCrossSigning: true,
    authUploadDeviceSigningKeys: async (upload) => {
      await upload(null)
    },
  })
  if (setup === "no-secret-storage") return undefined
  const key = await crypto.createRecoveryKeyFromPassphrase(passphrase)
  await crypto.bootstrapSecretStorage({
    createSecretStorageKey: async () => key,
    setupNewSecretStorage: true,
    setupNewKeyBackup: setup !== "no-backup",
  })
  await damage(client, setup)
  return key.encodedPrivateKey
}

async function damage(client: MatrixClient, setup: KeySetup): Promise<void> {
  const otherKey = randomBytes(32).toString("base64").replace(/=+$/, "")
  switch (setup) {
    case "no-cross-signing-in-4s":
      // Account data cannot be deleted; clients and Synapse take an empty object as "not there".
      await client.setAccountData("m.cross_signing.master", {})
      await client.setAccountData("m.cross_signing.self_signing", {})
      return void (await client.setAccountData("m.cross_signing.user_signing", {}))
    case "other-key-in-4s":
      return client.secretStorage.store("m.cross_signing.self_signing", otherKey)
    case "no-backup-key-in-4s":
      return void (await client.setAccountData("m.megolm_backup.v1", {}))
    case "other-backup-key-in-4s":
      return client.secretStorage.store("m.megolm_backup.v1", otherKey)
    case "full":
    case "none":
    case "no-secret-storage":
    case "no-backup":
      return
  }
}
