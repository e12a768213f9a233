import { useState } from "react"
import { LinkEnded } from "../conversation.ts"
import type { SignedIn } from "../matrixDevice.ts"
import { startNewDevice } from "../newDevice.ts"
import { type ShownDevice, showNewDevice, type ShowOptions } from "../showNewDevice.ts"
import type { SigningIn, Step } from "../signingIn.ts"

/** What the phone knows about its own sign-in. */
export interface Progress {
  device: SigningIn
  step: Step
  /** Its code, which it shows until somebody scanned it. */
  qr?: Uint8Array
  /** Takes the digits that the user types; there is one only for a phone that shows its code. */
  typeCheckCode?: ShownDevice["typeCheckCode"]
  checkCode?: string
  userCode?: string
  signedIn?: SignedIn
  /** Why it ended without signing in. */
  ended?: string
}

const name = "Your new phone"

/** One new device at a time. It is started by an event, not by an effect, which could run twice. */
export function useNewDevice() {
  const [progress, setProgress] = useState<Progress>()

  const follow = <D extends SigningIn>(start: (onStep: (step: Step) => void) => D, first: Step) => {
    const tell = (news: Partial<Progress>) =>
      setProgress((known) => (known?.device === device ? { ...known, ...news } : known))
    const device = start((step) => tell({ step }))
    setProgress({ device, step: first })
    device.grant.then(
      ({ userCode }) => tell({ userCode }),
      () => {},
    )
    device.done.then(
      (signedIn) => tell({ signedIn }),
      (error: unknown) => tell({ ended: reasonOf(error) }),
    )
    return { device, tell }
  }

  const scan = (qr: Uint8Array) => {
    const { device, tell } = follow((onStep) => startNewDevice({ qr, name, onStep }), "connecting")
    device.checkCode.then(
      (checkCode) => tell({ checkCode }),
      () => {},
    )
  }

  const show = (options: Pick<ShowOptions, "dialect" | "profile" | "rendezvous">) => {
    const { device, tell } = follow((onStep) => showNewDevice({ ...options, name, onStep }), "showing-code")
    device.qr.then(
      (qr) => tell({ qr, typeCheckCode: device.typeCheckCode }),
      () => {},
    )
  }

  return { progress, scan, show, forget: () => setProgress(undefined) }
}

const reasonOf = (error: unknown): string =>
  error instanceof LinkEnded ? error.reason : error instanceof Error ? error.message : "an unknown error"
