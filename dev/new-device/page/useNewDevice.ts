import { useState } from "react"
import { LinkEnded, type PendingGrant } from "../conversation.ts"
import type { SignedIn } from "../matrixDevice.ts"
import type { TokenSignedIn, TokenStep } from "../msc3906/behaviour.ts"
import { looksLikeMsc3906 } from "../msc3906/qr.ts"
import { showTokenDevice } from "../msc3906/showTokenDevice.ts"
import { startTokenDevice } from "../msc3906/startTokenDevice.ts"
import { startNewDevice } from "../newDevice.ts"
import { type ShownDevice, showNewDevice } from "../showNewDevice.ts"
import type { Step } from "../signingIn.ts"
import type { Shown } from "./CodeShower.tsx"

/** What a device of either conversation has. */
interface Device {
  readonly grant: Promise<PendingGrant>
  readonly done: Promise<SignedIn | TokenSignedIn>
  cancel(): Promise<void>
}

/** What the phone knows about its own sign-in. */
export interface Progress {
  device: Device
  step: Step | TokenStep
  /** Its code, which it shows until somebody scanned it. */
  qr?: Uint8Array
  /** Takes the digits that the user types; there is one only for a phone that shows its code. */
  typeCheckCode?: ShownDevice["typeCheckCode"]
  /** Two digits for the user to type on the other device. */
  checkCode?: string
  /** Twelve digits for the user to compare with those on the other device. */
  longCode?: string
  userCode?: string
  signedIn?: SignedIn | TokenSignedIn
  /** Why it ended. */
  ended?: string
}

type OnStep = (step: Progress["step"]) => void

const name = "Your new phone"

/** One new device at a time. It is started by an event, not by an effect, which could run twice. */
export function useNewDevice() {
  const [progress, setProgress] = useState<Progress>()

  const follow = <D extends Device>(start: (onStep: OnStep) => D, first: Progress["step"]) => {
    const tell = (news: Partial<Progress>) =>
      setProgress((known) => (known?.device === device ? { ...known, ...news } : known))
    const device = start((step) => tell({ step }))
    setProgress({ device, step: first })
    hear(device.grant, ({ userCode }) => tell({ userCode }))
    device.done.then(
      (signedIn) => tell({ signedIn }),
      (error: unknown) => tell({ ended: reasonOf(error) }),
    )
    return { device, tell }
  }

  const scan = (qr: Uint8Array) => {
    if (looksLikeMsc3906(qr)) {
      const { device, tell } = follow((onStep) => startTokenDevice({ qr, name, onStep }), "connecting")
      return hear(device.checkCode, (longCode) => tell({ longCode }))
    }
    const { device, tell } = follow((onStep) => startNewDevice({ qr, name, onStep }), "connecting")
    hear(device.checkCode, (checkCode) => tell({ checkCode }))
  }

  const show = (shown: Shown) => {
    if ("names" in shown) {
      const { device, tell } = follow((onStep) => showTokenDevice({ ...shown, name, onStep }), "showing-code")
      hear(device.qr, (qr) => tell({ qr }))
      return hear(device.checkCode, (longCode) => tell({ longCode }))
    }
    const { device, tell } = follow((onStep) => showNewDevice({ ...shown, name, onStep }), "showing-code")
    hear(device.qr, (qr) => tell({ qr, typeCheckCode: device.typeCheckCode }))
  }

  return { progress, scan, show, forget: () => setProgress(undefined) }
}

/** Why there is nothing to hear is told by `done`. */
const hear = <T>(promise: Promise<T>, take: (value: T) => void): void => void promise.then(take, () => {})

const reasonOf = (error: unknown): string =>
  error instanceof LinkEnded ? error.reason : error instanceof Error ? error.message : "an unknown error"
