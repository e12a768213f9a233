import type { TokenBehaviour, TokenDevice } from "./behaviour.ts"
import { scan } from "./opening.ts"
import { signInByToken } from "./signingIn.ts"

export interface StartTokenOptions extends TokenBehaviour {
  /** The bytes of the scanned code. */
  qr: Uint8Array
}

/** A new device of MSC3906 that scans our code, and takes its names from it. */
export function startTokenDevice({ qr, ...options }: StartTokenOptions): TokenDevice {
  return signInByToken((manner) => {
    options.onStep?.("connecting")
    return scan(qr, manner)
  }, options)
}
