import type { DevicePresence } from "../../protocol/ports.ts"
import type { LinkState } from "../state.ts"

/** What is known of one run from outside: what its user, its peers and its homeserver did. */
export interface RunRecord {
  readonly id: number
  readonly deviceId: string
  readonly states: LinkState[]
  /** The check codes of the devices that connected. */
  readonly checkCodes: Set<string>
  /** Answers of the homeserver about its device. */
  readonly lookedUp: DevicePresence[]
  typed: string | undefined
  isScannedByUs: boolean
  hasSaidSuccess: boolean
  secretsTaken: number
  isWiped: boolean
}

export function recordOf(id: number): RunRecord {
  return {
    id,
    deviceId: `DEVICE${id}`,
    states: [],
    checkCodes: new Set(),
    lookedUp: [],
    typed: undefined,
    isScannedByUs: false,
    hasSaidSuccess: false,
    secretsTaken: 0,
    isWiped: false,
  }
}

/** R10, at the moment at which the secrets are taken out of their closure: what is missing, if anything. */
export function missingForSecrets(run: RunRecord): string[] {
  const isConfirmed = run.isScannedByUs || run.checkCodes.has(run.typed ?? "nothing")
  const conditions = {
    "the channel is confirmed": isConfirmed,
    "the device was absent": run.lookedUp.includes("absent"),
    "success was said": run.hasSaidSuccess,
    "the device is present": run.lookedUp.at(-1) === "present",
    "they were not taken before": run.secretsTaken === 0,
    "they are there": !run.isWiped,
  }
  return Object.entries(conditions).flatMap(([name, isMet]) => (isMet ? [] : [name]))
}
