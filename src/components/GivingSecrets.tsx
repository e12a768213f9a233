import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** The new device is verified and fetches its keys from this page. There is nothing left to cancel; one may stop waiting. */
export function GivingSecrets({ state, answer }: Pick<StepProps<"giving-secrets">, "state" | "answer">) {
  const { givingSecrets } = useVouchingWords()
  const { common } = useWords()
  return (
    <Card
      phase="approve"
      heading={givingSecrets.heading(state.device.name ?? common.newDevice)}
      lead={givingSecrets.lead}
      actions={
        <Button weight="quiet" onPress={() => answer({ kind: "stop-waiting" })}>
          {givingSecrets.stopWaiting}
        </Button>
      }
    >
      <Devices between="sharing" />
      <Waiting longer={givingSecrets.longer}>{givingSecrets.waiting}</Waiting>
    </Card>
  )
}
