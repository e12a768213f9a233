import type { SecureChannel } from "../channel/channel.ts"
import { readMessage } from "../messages/loginToken.ts"
import type { CryptoDevice, Machine } from "../ports.ts"
import { sleepUntil } from "../rendezvous/pace.ts"
import { endedBy } from "./loginTokenEnding.ts"

export interface GivingPorts {
  machine: Machine
  /** Resolves when the user does not want to wait for the new device to ask for its secrets. */
  untilEnough: (signal: AbortSignal) => Promise<unknown>
}

/** How long we stay for a device that does not ask for its secrets. Milliseconds. */
const SECRETS_WITHIN = 120_000

/**
 * Stays until the new device was sent what it asked for (MSC3906, step 23). The rendezvous may be closed meanwhile: it has served. Throws `Stop`
 * when the new device says that it is over.
 */
export async function giveSecrets(
  deviceId: string,
  crypto: CryptoDevice,
  channel: SecureChannel,
  { machine, untilEnough }: GivingPorts,
  signal: AbortSignal,
): Promise<"given" | "not-asked"> {
  const over = new AbortController()
  const limit = AbortSignal.any([signal, over.signal])
  const refused = channel.receive("person", limit).then(
    (text) => {
      throw endedBy(readMessage(text), "nothing after the verification")
    },
    () => new Promise<never>(() => {}),
  )
  const given = crypto
    .untilSecretsGiven(deviceId, limit)
    .then((end) => (end === "given" ? end : ("not-asked" as const)))
  const late = sleepUntil(machine, machine.now() + SECRETS_WITHIN, limit)
  const enough = [untilEnough(limit), late].map((one) => one.then(() => "not-asked" as const))
  try {
    return await Promise.race([given, ...enough, refused])
  } finally {
    over.abort()
  }
}
