import type { Account } from "../../dev/stack/startStack.ts"
import { createHomeserver } from "../../src/homeserver/homeserver.ts"
import { Stop } from "../../src/protocol/failure.ts"
import type { CryptoDevice, CryptoProgress } from "../../src/protocol/ports.ts"
import { browserMachine as machine } from "../../src/store/browserMachine.ts"
import { readDatabases } from "./readDatabases.ts"
import { unlock } from "../../src/trust/unlock.ts"

/** A sign-in, and which account's keys are unlocked for it. */
export interface SignIn {
  baseUrl: string
  serverName: string
  account: Pick<Account, "userId" | "recoveryKey">
  deviceId: string
  accessToken: string
  /** Prefix of its databases; by default one for this sign-in. */
  store?: string
}

export interface Opened {
  /** Undefined, as the next one, when it failed. */
  deviceKey: string | undefined
  masterKey: string | undefined
  failure: unknown
  told: CryptoProgress[]
}

let device: CryptoDevice | undefined

/** The crypto device in the browser, without the screens around it: the test calls these by name. */
const page = {
  async open({
    baseUrl,
    serverName,
    account,
    deviceId,
    accessToken,
    store = deviceId,
  }: SignIn): Promise<Opened> {
    const { userId, recoveryKey } = account
    const tokens = { get: () => accessToken, refresh: async () => undefined }
    const homeserver = createHomeserver({ userId, deviceId, baseUrl, serverName, tokens }, machine)
    const unlocked = await unlock(homeserver, userId, recoveryKey)
    if (!unlocked.ok) throw new Error(unlocked.problem)
    const told: CryptoProgress[] = []
    try {
      const { openCryptoDevice } = await import("../../src/trust/cryptoDevice/open.ts")
      const place = { homeserver, userId, deviceId, machine, storePrefix: store }
      device = await openCryptoDevice(
        place,
        unlocked.trust,
        (progress) => told.push(progress),
        new AbortController().signal,
      )
      const { deviceKey, masterKey } = device
      return { deviceKey, masterKey, failure: undefined, told }
    } catch (error) {
      const failure = error instanceof Stop ? error.failure : String(error)
      return { deviceKey: undefined, masterKey: undefined, failure, told }
    }
  },
  verify: async (deviceId: string, deviceKey: string) => device?.verify(deviceId, deviceKey),
  untilSecretsGiven: async (deviceId: string) => device?.untilSecretsGiven(deviceId),
  close: () => device?.close(),
  async deleteStore(store: string): Promise<void> {
    const { deleteCryptoStore } = await import("../../src/trust/cryptoDevice/deleteStore.ts")
    await deleteCryptoStore(store)
  },
  readDatabases,
}

declare global {
  interface Window {
    cryptoPage: typeof page
  }
}
window.cryptoPage = page
