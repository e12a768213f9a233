import { CROSS_SIGNING_SECRETS } from "../../homeserver/secretStorage.ts"
import { fromBase64 } from "../../protocol/bytes.ts"
import { Stop, type CryptoProblem } from "../../protocol/failure.ts"
import { orAborted } from "../../protocol/orAborted.ts"
import type { CryptoDevice, CryptoProgress, TrustPort } from "../../protocol/ports.ts"
import { publicKeyOf } from "../identity.ts"
import { isCryptoStored } from "./databases.ts"
import { cryptoDevice } from "./device.ts"
import { loadEngine } from "./engine.ts"
import { ownKeys } from "./ownKeys.ts"
import type { CryptoPlace } from "./place.ts"
import { startSdk, type Sdk } from "./sdk.ts"
import { watchSecretRequests } from "./secretRequests.ts"
import { cryptoStorageKey } from "./storageKey.ts"

/** Longer than a slow homeserver takes to publish keys that were uploaded. */
const PATIENCE_MS = 30_000

/**
 * Sets up the crypto device of this sign-in from the unlocked keys: downloads the cryptography, opens or makes the device's own keys, takes
 * in the user's, and resolves when the homeserver publishes it cross-signed. It then goes on syncing until it is closed.
 *
 * R25: keys that are published under our device id are never replaced by others. A store that is not there, does not open, or holds other
 * keys is told as `keys-lost`, before anything was uploaded.
 *
 * @throws Stop `no-crypto`, or trouble with the homeserver; rejects with `signal.reason` when aborted, and nothing goes on then
 */
export async function openCryptoDevice(
  place: CryptoPlace,
  trust: TrustPort,
  tell: (progress: CryptoProgress) => void,
  signal: AbortSignal,
): Promise<CryptoDevice> {
  const { homeserver, userId, deviceId, machine, storePrefix } = place
  const own = await ownKeys(homeserver, userId, deviceId, machine, signal)
  const stored = storePrefix !== undefined && (await orAborted(isStored(storePrefix), signal))
  if (own.published && !stored) stop("keys-lost")
  const engine = await loadEngine(machine, tell, signal)
  tell({ stage: "starting" })

  const bundle = await trust.secrets()
  const held = new Set<string>([...CROSS_SIGNING_SECRETS, ...(bundle.backup ? ["m.megolm_backup.v1"] : [])])
  const secrets = watchSecretRequests(userId, held, () => machine.now())
  const sdk = startSdk(engine, place, secrets)
  const abort = (): void => sdk.close()
  signal.addEventListener("abort", abort)
  try {
    const storageKey = cryptoStorageKey(bundle, userId, deviceId)
    // What was stored and does not open was made with other keys: the user's identity was reset in between.
    const opened = sdk.open(storageKey).finally(() => storageKey.fill(0))
    await orAborted(opened, signal).catch((cause: unknown) => stop(stored ? "keys-lost" : "failed", cause))
    const deviceKey = await orAborted(sdk.ownKey(), signal)
    // Asked anew: the download may have taken minutes, and the same sign-in in another tab may have been quicker.
    const now = await ownKeys(homeserver, userId, deviceId, machine, signal)
    if (now.published && now.key !== deviceKey) stop("keys-lost")
    await orAborted(sdk.takeIn(bundle), signal)
    await orAborted(sdk.startSyncing(), signal)
    await untilSigned(place, sdk, signal)
    // Of our own making: the new device holds it against what the homeserver publishes, so the homeserver's word is worth nothing here.
    const masterKey = await orAborted(publicKeyOf(fromBase64(bundle.cross_signing.master_key)), signal)
    return cryptoDevice(place, sdk, secrets, deviceKey, masterKey)
  } catch (cause) {
    sdk.close()
    signal.throwIfAborted()
    if (cause instanceof Stop) throw cause
    return stop("failed", cause)
  } finally {
    signal.removeEventListener("abort", abort)
  }
}

async function isStored(storePrefix: string): Promise<boolean> {
  try {
    return await isCryptoStored(storePrefix)
  } catch (cause) {
    return stop("no-storage", cause)
  }
}

/** Our own keys are uploaded by the SDK after its first sync, signed already; those of an earlier start may still lack the signature. */
async function untilSigned({ homeserver, deviceId, machine }: CryptoPlace, sdk: Sdk, signal: AbortSignal) {
  const start = machine.now()
  for (;;) {
    const trust = await homeserver.lookUpTrust(deviceId, signal)
    if (trust === "verified") return
    if (machine.now() - start > PATIENCE_MS) {
      if (trust === "unknown") throw new Stop({ kind: "unreachable" })
      stop("failed")
    }
    if (trust === "unsigned")
      await orAborted(sdk.crossSign(deviceId), signal).catch(() => signal.throwIfAborted())
    await machine.sleep(200, signal)
  }
}

function stop(why: CryptoProblem, cause?: unknown): never {
  throw new Stop({ kind: "no-crypto", why }, { cause })
}
