import { OlmMachine, UserId } from "@matrix-org/matrix-sdk-crypto-wasm"
import { createClient, type MatrixClient } from "matrix-js-sdk"
import type { CryptoApi } from "matrix-js-sdk/lib/crypto-api/index.js"
import { LinkEnded, type Message } from "../conversation.ts"
import { pause } from "../pause.ts"
import { silentLogger as logger } from "../silentLogger.ts"
import type { Login } from "./login.ts"

/** Of the secrets, those that a new device asks for (MSC3906, step 23). */
const wanted = [
  ["masterKey", "m.cross_signing.master"],
  ["userSigningKey", "m.cross_signing.user_signing"],
  ["selfSigningKey", "m.cross_signing.self_signing"],
] as const
const backupKey = "m.megolm_backup.v1"

/** How often it looks, and how long for what has to become true once the other device has said so. Milliseconds. */
const pollEvery = 200
const patience = 30_000

/** matrix-js-sdk's client with its cryptography in memory, as the device behind MSC3906: keys, trust and secrets are real. */
export class CryptoDevice {
  /** Its Ed25519 key. */
  readonly deviceKey: string
  readonly #client: MatrixClient
  readonly #crypto: CryptoApi
  readonly #life: AbortSignal

  private constructor(client: MatrixClient, crypto: CryptoApi, deviceKey: string, life: AbortSignal) {
    this.#client = client
    this.#crypto = crypto
    this.deviceKey = deviceKey
    this.#life = life
  }

  /** Resolves when its keys are published. */
  static async start({ baseUrl, ...login }: Login, life: AbortSignal): Promise<CryptoDevice> {
    const client = createClient({ baseUrl, ...login, logger })
    await client.initRustCrypto({ useIndexedDB: false })
    const crypto = client.getCrypto()
    if (!crypto) throw new Error("no cryptography")
    const device = new CryptoDevice(client, crypto, (await crypto.getOwnDeviceKeys()).ed25519, life)
    // Short requests: what is to be sent to other devices goes out after each.
    await client.startClient({ initialSyncLimit: 0, pollTimeout: 1000 })
    await device.#until(async () => (await device.#published()).keyOf(login.deviceId) === device.deviceKey)
    return device
  }

  /** Step 20 and 21a. Throws `LinkEnded` when the other device's word is not what the homeserver publishes. */
  async check(verified: Message): Promise<void> {
    const published = await this.#published()
    const theirs = published.keyOf(String(verified["verifying_device_id"]))
    const masterKey = verified["master_key"] ?? published.masterKey
    if (
      theirs === undefined ||
      theirs !== verified["verifying_device_key"] ||
      masterKey !== published.masterKey
    ) {
      throw new LinkEnded("security-error")
    }
  }

  /**
   * Whether the homeserver publishes a signature of this device's key by the user's self-signing key; whether it is right the SDK says,
   * once a sync has told it that the keys changed.
   */
  async isCrossSigned(): Promise<boolean> {
    return this.#soon(async () => {
      const { signedBySelfSigningKey } = await this.#published()
      return signedBySelfSigningKey(this.#client.deviceId ?? "") && (await this.#isVerified())
    })
  }

  /** Steps 21b and 22: after `check`. */
  async trust(verified: Message): Promise<void> {
    const userId = this.#client.getSafeUserId()
    await this.#crypto.getUserDeviceInfo([userId], true)
    if (verified["master_key"] !== undefined) {
      const identity = await this.#machine().getIdentity(new UserId(userId))
      if (!identity || !("trustsOurOwnDevice" in identity)) throw new Error("no identity of its own")
      await identity.verify()
    }
    await this.#crypto.setDeviceVerified(userId, String(verified["verifying_device_id"]))
  }

  /** Step 23: asks, and gives the names of what arrived: all that there is, or what came in time. */
  async fetchSecrets(): Promise<string[]> {
    await this.#machine().requestMissingSecretsIfNeeded()
    const backups = (await this.#crypto.getKeyBackupInfo()) !== null
    const all = wanted.length + (backups ? 1 : 0)
    await this.#soon(async () => (await this.#received()).length === all)
    return this.#received()
  }

  /** Whether messages can be read from the account's current backup. A look of the SDK's own that began earlier is not the answer. */
  async backupEnabled(): Promise<boolean> {
    if ((await this.#crypto.getKeyBackupInfo()) === null) return false
    return this.#soon(async () => {
      await this.#crypto.checkKeyBackupAndEnable()
      return (await this.#crypto.getActiveSessionBackupVersion()) !== null
    })
  }

  stop(): void {
    this.#client.stopClient()
  }

  async #received(): Promise<string[]> {
    const { privateKeysCachedLocally: held } = await this.#crypto.getCrossSigningStatus()
    const backup = await this.#crypto.getSessionBackupPrivateKey()
    const keys = wanted.flatMap(([key, name]) => (held[key] ? [name] : []))
    return backup ? [...keys, backupKey] : keys
  }

  async #isVerified(): Promise<boolean> {
    const [userId, deviceId] = [this.#client.getSafeUserId(), this.#client.deviceId ?? ""]
    await this.#crypto.getUserDeviceInfo([userId], true)
    const status = await this.#crypto.getDeviceVerificationStatus(userId, deviceId)
    return status?.signedByOwner === true
  }

  /** matrix-js-sdk trusts an identity only after an interactive verification or with the recovery key; below it, it is one call. */
  #machine(): OlmMachine {
    const machine: unknown = Reflect.get(this.#crypto, "olmMachine")
    if (!(machine instanceof OlmMachine)) throw new Error("matrix-js-sdk keeps its machine elsewhere")
    return machine
  }

  /** What the homeserver publishes now. */
  async #published() {
    const userId = this.#client.getSafeUserId()
    const { device_keys, master_keys, self_signing_keys } = await this.#client.downloadKeysForUsers([userId])
    const only = (keys: Record<string, string> = {}): string | undefined => Object.values(keys)[0]
    const selfSigning = Object.keys(self_signing_keys?.[userId]?.keys ?? {})[0] ?? ""
    return {
      masterKey: only(master_keys?.[userId]?.keys),
      keyOf: (id: string) => device_keys[userId]?.[id]?.keys[`ed25519:${id}`],
      signedBySelfSigningKey: (id: string) =>
        selfSigning in (device_keys[userId]?.[id]?.signatures?.[userId] ?? {}),
    }
  }

  async #until(isTrue: () => Promise<boolean>): Promise<void> {
    while (!(await isTrue())) await pause(pollEvery, this.#life)
  }

  /** Whether it became true in time. */
  async #soon(isTrue: () => Promise<boolean>): Promise<boolean> {
    const deadline = performance.now() + patience
    while (!(await isTrue())) {
      if (performance.now() > deadline) return false
      await pause(pollEvery, this.#life)
    }
    return true
  }
}
