import { useWords } from "../i18n/useWords.ts"
import type { StepProps } from "./step.ts"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** The new device signed in: it is looked for, then given the keys. Cancel goes once they are on their way. */
export function Sharing({ state, cancel }: StepProps<"checking-device" | "sharing-secrets">) {
  const { sharing } = useWords()
  const looking = state.step === "checking-device"
  return (
    <Card
      phase="approve"
      cancel={looking ? cancel : undefined}
      heading={looking ? sharing.checkingHeading : sharing.heading}
    >
      <Devices between={looking ? "joined" : "sharing"} />
      <Waiting key={state.step} longer={looking ? sharing.checkingLonger : sharing.sharingLonger}>
        {looking ? sharing.checking : sharing.sharing}
      </Waiting>
    </Card>
  )
}
