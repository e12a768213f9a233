import { deferred } from "../deferred.ts"
import type { TokenBehaviour, TokenDevice } from "./behaviour.ts"
import type { Family } from "./names.ts"
import { show } from "./opening.ts"
import { signInByToken } from "./signingIn.ts"

export interface ShowTokenOptions extends TokenBehaviour {
  /** Where to POST for a session. */
  rendezvousServer: string
  names: Family
}

export interface ShownTokenDevice extends TokenDevice {
  /** The bytes of its code: JSON. */
  readonly qr: Promise<Uint8Array>
}

/** A new device of MSC3906 that shows a code of its own. */
export function showTokenDevice({ rendezvousServer, names, ...options }: ShowTokenOptions): ShownTokenDevice {
  const qr = deferred<Uint8Array>()
  const device = signInByToken(async (manner) => {
    const opening = await show(rendezvousServer, names, manner)
    qr.resolve(opening.qr)
    options.onStep?.("showing-code")
    return opening
  }, options)
  device.done.catch((error: unknown) => qr.reject(error))
  // Whoever does not wait for it has not asked to be told.
  qr.promise.catch(() => {})
  return { ...device, qr: qr.promise }
}
