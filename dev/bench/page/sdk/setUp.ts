import { decodeRecoveryKey } from "matrix-js-sdk/lib/crypto-api/recovery-key.js"
import { clientOf, keep, type Session } from "./session.ts"

/** What an app does once, when its user signs in and verifies it: the account's keys come into its crypto store, in IndexedDB. */
export async function setUp(session: Session, recoveryKey: string): Promise<void> {
  const client = clientOf(session, {
    getSecretStorageKey: async ({ keys }) => {
      const [id] = Object.keys(keys)
      return id === undefined ? null : [id, decodeRecoveryKey(recoveryKey)]
    },
  })
  await client.initRustCrypto()
  await client.startClient({ initialSyncLimit: 0 })
  const crypto = client.getCrypto()
  if (!crypto?.exportSecretsBundle) throw new Error("there is no crypto")
  // The public keys come with the first sync.
  while (!(await crypto.userHasCrossSigningKeys(session.userId))) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await crypto.bootstrapCrossSigning({})
  await crypto.loadSessionBackupPrivateKeyFromSecretStorage()
  // Rejects unless all keys are there.
  await crypto.exportSecretsBundle()
  client.stopClient()
  keep(session)
}
