import type { ReactNode } from "react"
import type { PlainCase } from "../i18n/failureCase.ts"
import { useFailureWords } from "../i18n/useFailureWords.ts"
import { useStoppedWords } from "../i18n/useStoppedWords.ts"
import { useWords } from "../i18n/useWords.ts"
import { Aftermath, areKeysUnclear } from "./Aftermath.tsx"
import { EndCard } from "./EndCard.tsx"
import { nextStep } from "./nextStep.ts"
import type { StateOf } from "./step.ts"
import { More } from "./ui/More.tsx"

export interface StoppedProps {
  state: StateOf<"stopped">
  /** The user's devices. */
  devices: ReactNode
  /** The way to sign the new device out, where one signed in. */
  signOut: ReactNode
  again: () => void
  done: () => void
}

/** How a link ended without a linked device: what happened, is my account safe, what now. */
export function Stopped(props: StoppedProps & { ended: PlainCase }) {
  const { state, ended, devices, signOut, again, done } = props
  const words = useFailureWords()[ended]
  const stopped = useStoppedWords()
  const { common, linked } = useWords()
  const signedIn = state.aftermath === "signed-in"
  return (
    <EndCard
      state={state}
      heading={
        !signedIn
          ? words.heading
          : areKeysUnclear(state) || state.during === "verifying-device"
            ? stopped.signedIn.headingUnclear
            : stopped.signedIn.heading
      }
      lead={signedIn ? stopped.signedIn.happened(state.device?.name ?? common.newDevice) : words.happened}
      again={nextStep[state.failure.kind] === "again" ? again : undefined}
      done={done}
    >
      <Aftermath state={state} />
      {!signedIn && <p>{words.next}</p>}
      {signedIn && signOut}
      {signedIn && <More title={linked.seeDevices}>{devices}</More>}
    </EndCard>
  )
}
