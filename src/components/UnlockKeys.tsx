import type { Diagnosis } from "../homeserver/diagnosis.ts"
import type { HomeserverPort, TrustPort } from "../protocol/ports.ts"
import { unlock } from "../trust/unlock.ts"
import { Unlock, type Forgotten } from "./Unlock.tsx"
import { WhatWorks } from "./WhatWorks.tsx"

export interface UnlockKeysProps {
  homeserver: HomeserverPort
  userId: string
  /** The app around the wizard was asked for the keys, and does not have them. */
  notHeld: boolean
  forgotten: Forgotten | undefined
  /** Gets the unlocked keys; whoever takes them has to wipe them. */
  onUnlocked: (trust: TrustPort) => void
  cancel: () => void
  /** Which new apps can be linked here. */
  diagnosis: Diagnosis
}

/** The keys come out of the user's secret storage. */
export function UnlockKeys({ homeserver, userId, diagnosis, ...props }: UnlockKeysProps) {
  return (
    <Unlock {...props} unlock={(secret, signal) => unlock(homeserver, userId, secret, signal)}>
      <WhatWorks {...diagnosis} />
    </Unlock>
  )
}
