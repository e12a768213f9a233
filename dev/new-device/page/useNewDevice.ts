import { useState } from "react"
import { LinkEnded } from "../conversation.ts"
import type { SignedIn } from "../matrixDevice.ts"
import { type NewDevice, startNewDevice, type Step } from "../newDevice.ts"

/** What the phone knows about its own sign-in. */
export interface Progress {
  device: NewDevice
  step: Step
  checkCode?: string
  userCode?: string
  signedIn?: SignedIn
  /** Why it ended without signing in. */
  ended?: string
}

/** One new device at a time. It is started by an event, not by an effect, which could run twice. */
export function useNewDevice() {
  const [progress, setProgress] = useState<Progress>()

  const start = (qr: Uint8Array) => {
    const tell = (news: Partial<Progress>) =>
      setProgress((known) => (known?.device === device ? { ...known, ...news } : known))
    const device = startNewDevice({ qr, name: "Your new phone", onStep: (step) => tell({ step }) })
    setProgress({ device, step: "connecting" })
    device.checkCode.then(
      (checkCode) => tell({ checkCode }),
      () => {},
    )
    device.grant.then(
      ({ userCode }) => tell({ userCode }),
      () => {},
    )
    device.done.then(
      (signedIn) => tell({ signedIn }),
      (error: unknown) => tell({ ended: reasonOf(error) }),
    )
  }

  return { progress, start, forget: () => setProgress(undefined) }
}

const reasonOf = (error: unknown): string =>
  error instanceof LinkEnded ? error.reason : error instanceof Error ? error.message : "an unknown error"
