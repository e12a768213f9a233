import { createClient, type MatrixClient, MatrixError } from "matrix-js-sdk"
import type { Secrets } from "./conversation.ts"
import { LinkEnded } from "./conversation.ts"
import { pause } from "./pause.ts"
import { silentLogger as logger } from "./silentLogger.ts"

/** What the new device became. Both booleans are read from the homeserver, not believed. */
export interface SignedIn {
  userId: string
  deviceId: string
  accessToken: string
  /** Its published keys carry a signature by the user's published self-signing key, which verifies. */
  crossSigned: boolean
  /** The account's current key backup is the one whose key came with the secrets. */
  backupEnabled: boolean
}

/** A Matrix client with its cryptography in memory. */
export class MatrixDevice {
  readonly #client: MatrixClient

  private constructor(client: MatrixClient) {
    this.#client = client
  }

  static async signIn(baseUrl: string, accessToken: string): Promise<MatrixDevice> {
    const { user_id: userId, device_id: deviceId } = await whoAmI(
      createClient({ baseUrl, accessToken, logger }),
    )
    if (deviceId === undefined) throw new LinkEnded("no-device-id")
    const client = createClient({ baseUrl, accessToken, userId, deviceId, logger })
    await client.initRustCrypto({ useIndexedDB: false })
    return new MatrixDevice(client)
  }

  /** Imports the secrets before the first upload of keys, so that they are published signed (MSC4108, step 3), and looks. */
  async verify(secrets: Secrets, life: AbortSignal): Promise<SignedIn> {
    const crypto = this.#client.getCrypto()
    if (!crypto?.importSecretsBundle) throw new Error("no cryptography")
    await crypto.importSecretsBundle(secrets)
    await this.#client.startClient({ initialSyncLimit: 0 })
    const userId = this.#client.getSafeUserId()
    const deviceId = this.#client.deviceId ?? ""
    let crossSigned = false
    let backupEnabled = false
    const done = () => crossSigned && (backupEnabled || !secrets.backup)
    // An upload that failed is tried again after the next sync, which may take half a minute.
    for (let tries = 0; tries < 300 && !done(); tries++) {
      if (tries > 0) await pause(200, life)
      const status = await crypto.getDeviceVerificationStatus(userId, deviceId)
      crossSigned = status?.crossSigningVerified === true && (await this.#signaturePublished())
      await crypto.checkKeyBackupAndEnable()
      backupEnabled = (await crypto.getActiveSessionBackupVersion()) !== null
    }
    return { userId, deviceId, accessToken: this.#client.getAccessToken() ?? "", crossSigned, backupEnabled }
  }

  stop(): void {
    this.#client.stopClient()
  }

  async #signaturePublished(): Promise<boolean> {
    const userId = this.#client.getSafeUserId()
    const deviceId = this.#client.deviceId ?? ""
    const answer = await this.#client.downloadKeysForUsers([userId])
    const selfSigning = Object.keys(answer.self_signing_keys?.[userId]?.keys ?? {})[0]
    const signatures = answer.device_keys[userId]?.[deviceId]?.signatures?.[userId] ?? {}
    return selfSigning !== undefined && selfSigning in signatures
  }
}

/** A homeserver that could not ask the OAuth server (503) is asked again. */
async function whoAmI(client: MatrixClient, triesLeft = 3): ReturnType<MatrixClient["whoami"]> {
  try {
    return await client.whoami()
  } catch (error) {
    if (error instanceof MatrixError && error.httpStatus === 503 && triesLeft > 0)
      return whoAmI(client, triesLeft - 1)
    throw error
  }
}
