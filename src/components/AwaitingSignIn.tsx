import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import type { StepProps } from "./step.ts"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { TimeLeft } from "./ui/TimeLeft.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** The new device was let in, and signs in with what it was given. */
export function AwaitingSignIn({ state, cancel }: Pick<StepProps<"awaiting-sign-in">, "state" | "cancel">) {
  const { awaitingSignIn } = useVouchingWords()
  return (
    <Card phase="approve" cancel={cancel} heading={awaitingSignIn.heading}>
      <Devices between="joined" />
      <Waiting longer={awaitingSignIn.longer}>{awaitingSignIn.waiting}</Waiting>
      <TimeLeft deadline={state.deadline} />
    </Card>
  )
}
