import type { HomeserverPort, Machine } from "../../protocol/ports.ts"

/** Whose crypto device, and where it is kept. */
export interface CryptoPlace {
  homeserver: HomeserverPort
  userId: string
  deviceId: string
  machine: Machine
  /** Of the names of its databases, one per sign-in. Undefined: in memory, and so gone with this process. */
  storePrefix: string | undefined
}
