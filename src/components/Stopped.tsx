import type { ReactNode } from "react"
import { failureCase } from "../i18n/failureCase.ts"
import { useWords } from "../i18n/useWords.ts"
import { Aftermath } from "./Aftermath.tsx"
import { nextStep } from "./nextStep.ts"
import type { StateOf } from "./step.ts"
import { TechnicalDetails } from "./TechnicalDetails.tsx"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { More } from "./ui/More.tsx"

interface StoppedProps {
  state: StateOf<"stopped">
  devices: ReactNode
  again: () => void
  done: () => void
}

/** How a link ended without a linked device: what happened, is my account safe, what now. */
export function Stopped({ state, devices, again, done }: StoppedProps) {
  const { failures, stopped, common, devices: deviceWords } = useWords()
  const { failure, aftermath, device } = state
  const words = failures[failureCase(failure, navigator.onLine)]
  const signedIn = aftermath === "signed-in"
  const retry = nextStep[failure.kind] === "again"
  return (
    <Card
      heading={signedIn ? stopped.signedIn.heading : words.heading}
      lead={signedIn ? stopped.signedIn.happened(device?.name ?? common.newDevice) : words.happened}
      actions={
        <>
          {retry && (
            <Button weight="primary" onPress={again}>
              {common.startAgain}
            </Button>
          )}
          <Button weight={retry ? "secondary" : "primary"} onPress={done}>
            {common.close}
          </Button>
        </>
      }
    >
      <Devices between={signedIn ? "warning" : "apart"} />
      <Aftermath state={state} />
      {!signedIn && <p>{words.next}</p>}
      {signedIn && <More title={deviceWords.see}>{devices}</More>}
      <TechnicalDetails failure={failure} during={state.during} />
    </Card>
  )
}
