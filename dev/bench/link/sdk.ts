import { initAsync, QrCodeData } from "@matrix-org/matrix-sdk-crypto-wasm"
import { ClientEvent, SyncState, type MatrixClient } from "matrix-js-sdk"
import { decodeRecoveryKey } from "matrix-js-sdk/lib/crypto-api/index.js"
import {
  MSC4108RendezvousSession,
  MSC4108SecureChannel,
  MSC4108SignInWithQR,
} from "matrix-js-sdk/lib/rendezvous/index.js"
import { loadSdk } from "../../stack/sdk.ts"
import type { Account, Stack } from "../../stack/startStack.ts"
import type { ExistingDevice, Hands } from "./existing.ts"

/**
 * matrix-js-sdk's existing device, as a client drives it: `MSC4108SignInWithQR`, with a client that has its keys and syncs.
 * @param fetchFn goes through the delay
 */
export async function sdk(stack: Stack, account: Account, fetchFn: typeof fetch): Promise<ExistingDevice> {
  await initAsync()
  const client = await signedIn(stack, account, fetchFn)
  // The SDK asks once and remembers.
  await client.doesServerSupportUnstableFeature("org.matrix.msc4108")

  async function finish(signIn: MSC4108SignInWithQR, hands: Hands): Promise<void> {
    const { verificationUri } = await signIn.deviceAuthorizationGrant()
    if (verificationUri === undefined) throw new Error("matrix-js-sdk tells no consent page")
    await hands.approve(verificationUri)
    await signIn.shareSecrets()
  }

  return {
    name: "matrix-js-sdk",
    async show(_code, hands) {
      const session = new MSC4108RendezvousSession({ client, fetchFn })
      await session.send("")
      const signIn = new MSC4108SignInWithQR(new MSC4108SecureChannel(session), false, client)
      await signIn.generateCode()
      if (signIn.code === undefined) throw new Error("matrix-js-sdk made no code")
      const link = async (): Promise<void> => {
        await signIn.negotiateProtocols()
        if ((await hands.readCode()) !== signIn.checkCode) throw new Error("the codes differ")
        await finish(signIn, hands)
      }
      return { qr: signIn.code, linked: link() }
    },
    readyToScan: async (_code, hands) => async (qr) => {
      const { publicKey, rendezvousUrl } = QrCodeData.fromBytes(qr)
      if (rendezvousUrl === undefined) throw new Error("a code of 2024 has an address")
      const session = new MSC4108RendezvousSession({ url: rendezvousUrl, fetchFn })
      const signIn = new MSC4108SignInWithQR(new MSC4108SecureChannel(session, publicKey), true, client)
      await signIn.negotiateProtocols()
      await Promise.all([hands.typeCode(signIn.checkCode ?? ""), finish(signIn, hands)])
    },
    rest: () => undefined,
    close: () => client.stopClient(),
  }
}

/** A client of its own device, which took the keys out of secret storage. */
async function signedIn(stack: Stack, account: Account, fetchFn: typeof fetch): Promise<MatrixClient> {
  const { createClient } = await loadSdk()
  const { deviceId, accessToken } = await stack.signIn(account)
  const key = decodeRecoveryKey(account.recoveryKey)
  const client = createClient({
    baseUrl: stack.homeserver,
    userId: account.userId,
    deviceId,
    accessToken,
    fetchFn,
    cryptoCallbacks: {
      getSecretStorageKey: async ({ keys }) => {
        const [id] = Object.keys(keys)
        return id === undefined ? null : [id, key]
      },
    },
  })
  await client.initRustCrypto({ useIndexedDB: false })
  // Secret storage is account data, which comes by the first sync.
  const synced = new Promise<void>((resolve) => {
    client.on(ClientEvent.Sync, (state) => state === SyncState.Prepared && resolve())
  })
  await client.startClient({ initialSyncLimit: 0 })
  await synced
  const crypto = client.getCrypto()
  if (!crypto) throw new Error("matrix-js-sdk has no crypto after initRustCrypto")
  // The published identity first, or the private keys are not taken for its own.
  await crypto.userHasCrossSigningKeys(account.userId, true)
  await crypto.bootstrapCrossSigning({})
  await crypto.loadSessionBackupPrivateKeyFromSecretStorage()
  await crypto.checkKeyBackupAndEnable()
  return client
}
