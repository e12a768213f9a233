import type { ReactNode } from "react"
import { missingCase } from "../protocol/failure.ts"
import type { Answer, LinkState } from "../store/state.ts"
import { CheckCode } from "./CheckCode.tsx"
import { Connecting } from "./Connecting.tsx"
import { Consent } from "./Consent.tsx"
import { Linked } from "./Linked.tsx"
import type { ScanningProps } from "./Scanning.tsx"
import { Sharing } from "./Sharing.tsx"
import { ShowCode } from "./ShowCode.tsx"
import type { EndedProps } from "./Ended.tsx"
import { later, Loading } from "./ui/later.tsx"
import type { StepProps } from "./step.ts"
import type { VouchingProps } from "./Vouching.tsx"

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
  /** The way to sign the new device out, where one signed in. */
  signOut: ReactNode
}

/** None of it, scanner and words included, is loaded before the user wants to scan. */
const Scanning = later<ScanningProps>(() => import("./Scanning.tsx").then((module) => module.Scanning))

/** None of it is loaded before a link needs it, which most homeservers never make one do. */
const Vouching = later<VouchingProps>(() => import("./Vouching.tsx").then((module) => module.Vouching))

/** Only who leaves the page alone with its codes ever sees it. */
const Paused = later<StepProps<"renewal-paused">>(() =>
  import("./Paused.tsx").then((module) => module.Paused),
)

/** Loaded once there is a link that may end, so that it is there when the network is not. */
const Ended = later<EndedProps>(() => import("./Ended.tsx").then((module) => module.Ended))

/** What a link needs when it ends, whatever ends it. */
export const preloadEnds = (): Promise<void> => Ended.preload()

/** The screen for a state of the link; depends on nothing else. */
export function LinkScreen({ state, answer, cancel, again, done, ...rest }: LinkScreenProps) {
  const acts = { answer, cancel }
  const ends = { again, done, devices: rest.devices, signOut: rest.signOut }
  switch (state.step) {
    case "idle":
      if (!rest.canShow) return <Loading cancel={cancel} />
      return <ShowCode state={state} {...acts} otherCode={rest.otherCode} />
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
    case "setting-up-crypto":
    case "comparing-code":
    case "proving-identity":
    case "waiting-for-token":
    case "awaiting-sign-in":
    case "verifying-device":
    case "giving-secrets":
    case "linked-unencrypted":
      return <Vouching state={state} {...acts} {...ends} signsOut={rest.signsOut} />
    // Should it not load, there is nothing left to cancel.
    case "stopped":
      return <Ended state={state} {...ends} cancel={done} />
    default:
      return missingCase(state)
  }
}
