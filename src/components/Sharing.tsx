import { useWords } from "../i18n/useWords.ts"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** The new device signed in: it is looked for, then given the keys. Cancel goes once they are on their way. */
export function Sharing({ state, cancel }: StepProps<"checking-device" | "sharing-secrets">) {
  const { sharing, common } = useWords()
  const looking = state.step === "checking-device"
  return (
    <Card
      phase="approve"
      heading={sharing.heading}
      actions={
        looking && (
          <Button weight="quiet" onPress={cancel}>
            {common.cancel}
          </Button>
        )
      }
    >
      <Devices between={looking ? "joined" : "sharing"} />
      <Waiting key={state.step} longer={looking ? sharing.checkingLonger : sharing.sharingLonger}>
        {looking ? sharing.checking : sharing.sharing}
      </Waiting>
    </Card>
  )
}
