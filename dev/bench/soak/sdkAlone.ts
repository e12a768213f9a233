import { setTimeout as pause } from "node:timers/promises"
import { silent } from "../../../src/trust/cryptoDevice/silentLogger.ts"
import { unlock } from "../../../src/trust/unlock.ts"
import { loadSdk } from "../../stack/sdk.ts"
import type { Opening } from "./calls.ts"
import type { Device } from "./openDevice.ts"

/**
 * A crypto device as links of 2023 need it, by matrix-js-sdk alone: takes the user's keys in, syncs until the homeserver publishes it signed,
 * and stops. Of ours are only the unlocking of the keys and the look at what is published.
 */
export async function sdkAlone({ homeserver, userId, recoveryKey }: Device, opening: Opening): Promise<void> {
  const { deviceId, accessToken } = opening
  const unlocked = await unlock(homeserver, userId, recoveryKey)
  if (!unlocked.ok) throw new Error(`the keys could not be unlocked: ${unlocked.problem}`)
  const { createClient } = await loadSdk()
  const { MemoryStore } = await import("matrix-js-sdk/lib/store/memory.js")
  const client = createClient({
    baseUrl: homeserver.baseUrl,
    userId,
    deviceId,
    accessToken,
    store: new MemoryStore(),
    logger: silent,
    disableVoip: true,
  })
  await client.initRustCrypto({ useIndexedDB: false })
  const crypto = client.getCrypto()
  if (crypto?.importSecretsBundle === undefined) throw new Error("the cryptography takes no keys")
  await crypto.importSecretsBundle(await unlocked.trust.secrets())
  await client.startClient({ initialSyncLimit: 0, pollTimeout: 10_000, disablePresence: true })
  while ((await homeserver.lookUpTrust(deviceId)) !== "verified") await pause(200)
  client.stopClient()
  client.removeAllListeners()
}
