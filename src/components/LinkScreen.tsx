import type { ReactNode } from "react"
import { missingCase } from "../protocol/failure.ts"
import type { Answer, LinkState } from "../store/state.ts"
import { CheckCode } from "./CheckCode.tsx"
import { Connecting } from "./Connecting.tsx"
import { Consent } from "./Consent.tsx"
import { Linked } from "./Linked.tsx"
import { Paused } from "./Paused.tsx"
import type { ScanningProps } from "./Scanning.tsx"
import { Sharing } from "./Sharing.tsx"
import { ShowCode } from "./ShowCode.tsx"
import { Stopped } from "./Stopped.tsx"
import { later } from "./ui/later.tsx"

export interface LinkScreenProps {
  state: LinkState
  answer: (answer: Answer) => void
  cancel: () => void
  /** Starts a new link. */
  again: () => void
  /** Leaves the wizard. */
  done: () => void
  /** Whether there is a code to show at all. */
  canShow: boolean
  /** Whether there is another kind of code to offer. */
  otherCode: boolean
  /** Whether the page ends its own sign-in after this link. */
  signsOut: boolean
  /** The user's devices. */
  devices: ReactNode
}

/** None of it, scanner and words included, is loaded before the user wants to scan. */
const Scanning = later<ScanningProps>(() => import("./Scanning.tsx").then((module) => module.Scanning))

/** The screen for a state of the link; depends on nothing else. */
export function LinkScreen({ state, answer, cancel, again, done, ...rest }: LinkScreenProps) {
  const acts = { answer, cancel }
  switch (state.step) {
    case "idle":
    case "preparing":
    case "showing-code":
      return <ShowCode state={state} {...acts} otherCode={rest.otherCode} />
    case "renewal-paused":
      return <Paused state={state} {...acts} />
    case "scan-warning":
    case "scanning":
    case "showing-check-code":
      return <Scanning state={state} {...acts} canShow={rest.canShow} />
    case "connecting":
      return state.scannedBy === "us" ? (
        <Scanning state={state} {...acts} canShow={rest.canShow} />
      ) : (
        <Connecting key={state.step} state={state} {...acts} />
      )
    case "awaiting-request":
      return <Connecting key={state.step} state={state} {...acts} />
    case "entering-code":
      return <CheckCode key={state.wrongTries} state={state} {...acts} />
    case "consent-needed":
    case "awaiting-consent":
      return <Consent state={state} {...acts} />
    case "checking-device":
    case "sharing-secrets":
      return <Sharing state={state} {...acts} />
    case "linked":
      return (
        <Linked state={state} again={again} done={done} signsOut={rest.signsOut} devices={rest.devices} />
      )
    case "stopped":
      return <Stopped state={state} again={again} done={done} devices={rest.devices} />
    default:
      return missingCase(state)
  }
}
