import { dialectOf, type CodeKind } from "../../../src/protocol/dialect.ts"
import { showTokenDevice } from "../../new-device/msc3906/showTokenDevice.ts"
import { startTokenDevice } from "../../new-device/msc3906/startTokenDevice.ts"
import { startNewDevice } from "../../new-device/newDevice.ts"
import { showNewDevice } from "../../new-device/showNewDevice.ts"
import type { Stack } from "../../stack/startStack.ts"

/** Milliseconds between two looks of the new device: it answers at once. */
const POLL_EVERY = 25

/** A new device that asks the servers directly. */
export interface Phone {
  /** Of its own code, or what it scanned. */
  qr: Promise<Uint8Array>
  readCode(): Promise<string>
  typeCode(digits: string): Promise<void>
  /** Monotonic milliseconds at which it had its secrets in the clear; in 2023, at which it knew that it is verified. */
  delivered: Promise<number>
  /** Whether its published keys are signed in the end. */
  crossSigned: Promise<boolean>
  stop(): void
}

/** @param scans a code; undefined: it shows one itself */
export function startPhone(code: CodeKind, stack: Stack, scans: Uint8Array | undefined): Phone {
  let tell: (at: number) => void = () => undefined
  const moment = new Promise<number>((resolve) => {
    tell = resolve
  })
  const tellAt = (end: string) => ({
    pollEvery: POLL_EVERY,
    onStep: (step: string): void => {
      if (step === end) tell(performance.now())
    },
  })
  const device =
    dialectOf(code) === "msc3906"
      ? tokenPhone(stack, scans, tellAt("waiting-for-secrets"))
      : grantPhone(code, stack, scans, tellAt("verifying"))
  const crossSigned = device.done.then((end) => end.crossSigned)
  // A link that fails has no such moment.
  const delivered = Promise.race([moment, device.done.then(() => moment)])
  for (const promise of [delivered, crossSigned]) promise.catch(() => undefined)
  return { ...device, delivered, crossSigned }
}

interface Manner {
  pollEvery: number
  onStep: (step: string) => void
}

function grantPhone(code: CodeKind, stack: Stack, scans: Uint8Array | undefined, manner: Manner) {
  if (scans !== undefined) {
    const device = startNewDevice({ qr: scans, ...manner })
    return { ...device, ...takesNoDigits, qr: Promise.resolve(scans), readCode: () => device.checkCode }
  }
  const kind =
    code === "msc4108-2024"
      ? ({ dialect: "msc4108-2024" } as const)
      : ({ dialect: "msc4388", profile: code === "msc4388-rust" ? "rust" : "spec" } as const)
  const device = showNewDevice({ ...kind, ...manner, rendezvous: stack.homeserver })
  const typeCode = async (digits: string): Promise<void> => {
    if (!(await device.typeCheckCode(digits))) throw new Error("the codes differ")
  }
  return { ...device, readCode: async () => "", typeCode }
}

function tokenPhone(stack: Stack, scans: Uint8Array | undefined, manner: Manner) {
  const device =
    scans === undefined
      ? showTokenDevice({ rendezvousServer: stack.rendezvousServer, names: "unstable", ...manner })
      : { ...startTokenDevice({ qr: scans, ...manner }), qr: Promise.resolve(scans) }
  return { ...device, ...takesNoDigits, readCode: () => device.checkCode }
}

const takesNoDigits = { typeCode: async (): Promise<void> => undefined }
