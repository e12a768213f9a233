import { publishedKeyOf } from "../homeserver/deviceTrust.ts"
import { queryOwnKeys } from "../homeserver/publishedKeys.ts"
import { fromBase64 } from "../protocol/bytes.ts"
import { Stop } from "../protocol/failure.ts"
import { orAborted } from "../protocol/orAborted.ts"
import type { CryptoDevice } from "../protocol/ports.ts"
import { browserMachine } from "../store/browserMachine.ts"
import { publicKeyOf } from "../trust/identity.ts"
import type { Account } from "./account.ts"
import { homeserverOf } from "./accountPorts.ts"
import type { MatrixClientLike, MatrixCryptoLike } from "./matrixClient.ts"
import { watchRequests } from "./secretRequests.ts"

/** For a device that the homeserver publishes to be known to the client. Milliseconds. */
const PATIENCE_MS = 15_000
const INTERVAL_MS = 250

/** The client's own crypto as the device that links another one in 2023 (MSC3906). It goes on after the link. Throws `Stop`. */
export async function clientCrypto(client: MatrixClientLike, account: Account): Promise<CryptoDevice> {
  const crypto = client.getCrypto()
  if (crypto === undefined) throw new Stop({ kind: "no-crypto", why: "failed" })
  const { userId, deviceId } = account
  const homeserver = homeserverOf(account, browserMachine)
  const [own, bundle] = await Promise.all([crypto.getOwnDeviceKeys(), account.exportSecrets?.()])
  const requests = watchRequests(client, userId, () => browserMachine.now())
  return {
    deviceId,
    deviceKey: own.ed25519,
    masterKey: bundle && (await publicKeyOf(fromBase64(bundle.cross_signing.master_key))),

    /** A key that is malformed, or that the device did not sign itself, is none: `absent`. */
    async publishedKey(otherId, signal) {
      const answer = await queryOwnKeys(homeserver, userId, signal)
      if (answer.kind === "trouble" && answer.trouble.kind === "signed-out") return "signed-out"
      if (answer.kind !== "found") return "unknown"
      const key = await publishedKeyOf(answer.value, userId, otherId)
      return key === undefined ? "absent" : { key }
    },

    async verify(otherId, otherKey, signal = new AbortController().signal) {
      const known = await untilKnown(crypto, userId, otherId, signal)
      if (known !== otherKey) throw new Error("the device has another key")
      await orAborted(crypto.setDeviceVerified(userId, otherId), signal)
      await orAborted(crypto.crossSignDevice(otherId), signal)
      // The homeserver may refuse a signature in an answer that is none of failure.
      if ((await homeserver.lookUpTrust(otherId, signal)) !== "verified")
        throw new Error("the signature is not published")
    },

    untilSecretsGiven: (otherId, signal) => requests.untilAnswered(otherId, browserMachine, signal),
    close: () => requests.stop(),
  }
}

/** The device's Ed25519 key as the client knows it, once it has heard of the device. */
async function untilKnown(
  crypto: MatrixCryptoLike,
  userId: string,
  deviceId: string,
  signal: AbortSignal,
): Promise<string> {
  for (const until = browserMachine.now() + PATIENCE_MS; browserMachine.now() < until;) {
    // Of all calls the one that asks the homeserver anew; `getUserDeviceInfo` is content with what was known before.
    await orAborted(crypto.userHasCrossSigningKeys(), signal)
    const devices = await orAborted(crypto.getUserDeviceInfo([userId]), signal)
    const key = devices.get(userId)?.get(deviceId)?.getFingerprint()
    if (key !== undefined) return key
    await browserMachine.sleep(INTERVAL_MS, signal)
  }
  throw new Error("the client does not know the device")
}
