import { startNewDevice } from "../new-device/newDevice.ts"
import type { SignedIn } from "../new-device/matrixDevice.ts"

/** How it went for the new device, as its own user sees it. */
export type PhoneEnd =
  /** It has the secrets, and its published keys are signed. */
  | "verified"
  | "signed in, not verified"
  | "waiting"
  /** The wire reason that it was told, or its own word for what it met. */
  | { reason: string }

/** A new device as the cells need it, whichever side shows the code. It asks the servers directly. */
export interface Phone {
  readonly deviceId: string
  /** To be typed on the existing device. */
  readonly checkCode: Promise<string>
  readonly end: PhoneEnd
  /** Resolves when `end` is not `waiting` any more. */
  readonly settled: Promise<void>
  stop(): void
}

/** A phone that scans our code. */
export function scanningPhone(qr: Uint8Array): Phone {
  const { deviceId, checkCode, done, stop } = startNewDevice({ qr })
  let end: PhoneEnd = "waiting"
  const settled = done.then(
    ({ crossSigned }: SignedIn) => {
      end = crossSigned ? "verified" : "signed in, not verified"
    },
    (error: unknown) => {
      end = { reason: reasonOf(error) }
    },
  )
  return {
    deviceId,
    checkCode,
    get end() {
      return end
    },
    settled,
    stop,
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && "reason" in error ? String(error.reason) : String(error)
