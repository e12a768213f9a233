import type { ReactNode } from "react"
import type { HomeserverPort, TrustPort } from "../protocol/ports.ts"
import { unlock } from "../trust/unlock.ts"
import { Unlock, type Forgotten } from "./Unlock.tsx"

export interface UnlockKeysProps {
  homeserver: HomeserverPort
  userId: string
  /** The app around the wizard was asked for the keys, and does not have them. */
  notHeld: boolean
  forgotten: Forgotten | undefined
  /** Gets the unlocked keys; whoever takes them has to wipe them. */
  onUnlocked: (trust: TrustPort) => void
  cancel: () => void
  /** What else the user may want to read here. */
  children?: ReactNode
}

/** The keys come out of the user's secret storage. */
export function UnlockKeys({ homeserver, userId, ...props }: UnlockKeysProps) {
  return <Unlock {...props} unlock={(secret, signal) => unlock(homeserver, userId, secret, signal)} />
}
