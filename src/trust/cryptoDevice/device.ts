import { publishedKeyOf } from "../../homeserver/deviceTrust.ts"
import { queryOwnKeys } from "../../homeserver/publishedKeys.ts"
import { orAborted } from "../../protocol/orAborted.ts"
import type { CryptoDevice } from "../../protocol/ports.ts"
import type { CryptoPlace } from "./place.ts"
import type { Sdk } from "./sdk.ts"
import type { SecretRequests } from "./secretRequests.ts"

/** For a device that the homeserver publishes to be known here, and for our signature to be published. */
const PATIENCE_MS = 15_000
const INTERVAL_MS = 250

/** A device asks for each secret in a message of its own. After so long a silence it wants no more of them than it asked for. */
const QUIET_MS = 1_500

/** The running device, as the conversation knows it. Everything under way rejects when it is closed. */
export function cryptoDevice(
  { homeserver, userId, deviceId, machine }: CryptoPlace,
  sdk: Sdk,
  secrets: SecretRequests,
  deviceKey: string,
  masterKey: string,
): CryptoDevice {
  const withLife = (signal: AbortSignal | undefined): AbortSignal =>
    signal ? AbortSignal.any([signal, sdk.life]) : sdk.life

  /** Tries until there is something; rejects after our patience. */
  async function until<T>(signal: AbortSignal, attempt: () => Promise<T | undefined>): Promise<T> {
    const start = machine.now()
    for (;;) {
      const result = await orAborted(attempt(), signal)
      if (result !== undefined) return result
      if (machine.now() - start > PATIENCE_MS) throw new Error("the homeserver does not publish it")
      await machine.sleep(INTERVAL_MS, signal)
    }
  }

  return {
    deviceId,
    deviceKey,
    masterKey,

    /** A key that is malformed, or that the device did not sign itself, is none: `absent`. */
    async publishedKey(otherId, signal) {
      const answer = await queryOwnKeys(homeserver, userId, signal)
      if (answer.kind === "trouble" && answer.trouble.kind === "signed-out") return "signed-out"
      if (answer.kind !== "found") return "unknown"
      const key = await publishedKeyOf(answer.value, userId, otherId)
      return key === undefined ? "absent" : { key }
    },

    async verify(otherId, otherKey, signal) {
      const whole = withLife(signal)
      // The SDK signs what it knows of the device, which therefore must be the key that was compared, and stay it.
      sdk.holdTo(otherId, otherKey)
      const known = await until(whole, () => sdk.keyOf(otherId))
      if (known !== otherKey) throw new Error("the device has another key")
      await orAborted(sdk.markVerified(otherId), whole)
      await orAborted(sdk.crossSign(otherId), whole)
      // The homeserver may refuse a signature in an answer that is none of failure.
      await until(whole, async () =>
        (await homeserver.lookUpTrust(otherId, whole)) === "verified" ? true : undefined,
      )
    },

    async untilSecretsGiven(otherId, signal) {
      const whole = withLife(signal)
      for (;;) {
        const satisfied = secrets.satisfied(otherId)
        if (satisfied === "all") return "given"
        if (sdk.isSignedOut()) return "signed-out"
        const left = satisfied === undefined ? INTERVAL_MS : satisfied.since + QUIET_MS - machine.now()
        if (left <= 0) return "given"
        await machine.sleep(left, whole)
      }
    },

    close: () => sdk.close(),
  }
}
