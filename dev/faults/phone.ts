import type { CodeKind } from "../../src/protocol/dialect.ts"
import type { TokenDevice, TokenSignedIn } from "../new-device/msc3906/behaviour.ts"
import { startNewDevice } from "../new-device/newDevice.ts"
import type { SignedIn } from "../new-device/matrixDevice.ts"
import { showNewDevice, type ShownDevice, type ShowOptions } from "../new-device/showNewDevice.ts"

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
  /** Empty where the homeserver chooses it. */
  readonly deviceId: string
  readonly end: PhoneEnd
  /** Resolves when `end` is not `waiting` any more. */
  readonly settled: Promise<void>
  stop(): void
}

/** A phone that scans our code; its check code is typed here. */
export function scanningPhone(qr: Uint8Array): Phone & { checkCode: Promise<string> } {
  const device = startNewDevice({ qr })
  return Object.assign(phone(device), { checkCode: device.checkCode })
}

const KINDS: Record<Exclude<CodeKind, "msc3906">, Pick<ShowOptions, "dialect" | "profile">> = {
  "msc4108-2024": { dialect: "msc4108-2024" },
  "msc4388-spec": { dialect: "msc4388", profile: "spec" },
  "msc4388-rust": { dialect: "msc4388", profile: "rust" },
}

/** A phone that shows a code; our check code is typed there. */
export function showingPhone(
  code: keyof typeof KINDS,
  rendezvous: string,
): Phone & Pick<ShownDevice, "qr" | "typeCheckCode"> {
  const device = showNewDevice({ ...KINDS[code], rendezvous })
  const { qr, typeCheckCode } = device
  return Object.assign(phone(device), { qr, typeCheckCode })
}

/** A phone of 2023; both devices show the same digits. */
export function tokenPhone(device: TokenDevice): Phone & Pick<TokenDevice, "checkCode"> {
  const isWhole = ({ crossSigned, verified, secretsReceived, backupEnabled }: TokenSignedIn): boolean =>
    crossSigned && verified && backupEnabled && secretsReceived.length === SECRETS
  const { done, checkCode } = device
  return Object.assign(
    ending("", done, () => device.stop(), isWhole),
    { checkCode },
  )
}

/** Three keys for cross-signing, and the backup's. */
const SECRETS = 4

const phone = (device: Pick<ShownDevice, "deviceId" | "done" | "stop">): Phone =>
  ending(
    device.deviceId,
    device.done,
    () => device.stop(),
    ({ crossSigned }: SignedIn) => crossSigned,
  )

function ending<S>(
  deviceId: string,
  done: Promise<S>,
  stop: () => void,
  isVerified: (signedIn: S) => boolean,
): Phone {
  const own: { end: PhoneEnd } & Omit<Phone, "end"> = {
    deviceId,
    end: "waiting",
    settled: done.then(
      (signedIn) => void (own.end = isVerified(signedIn) ? "verified" : "signed in, not verified"),
      (error: unknown) => void (own.end = { reason: reasonOf(error) }),
    ),
    stop,
  }
  return own
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && "reason" in error ? String(error.reason) : String(error)
