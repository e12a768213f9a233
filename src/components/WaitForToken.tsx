import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import type { StepProps } from "./step.ts"
import { Card } from "./ui/Card.tsx"
import { useTimeLeft } from "./ui/clock.ts"
import { Devices } from "./ui/Devices.tsx"

/**
 * The homeserver lets one new device in a minute: a wait with its reason and its end. It goes on by itself, and always before the link runs
 * out, so that there is one time to see and not two.
 */
export function WaitForToken({ state, cancel }: Pick<StepProps<"waiting-for-token">, "state" | "cancel">) {
  const { waitForToken } = useVouchingWords()
  const seconds = useTimeLeft(state.until)
  return (
    <Card phase="approve" cancel={cancel} heading={waitForToken.heading} lead={waitForToken.why}>
      <Devices between="joined" />
      {/* Not announced second by second; the heading says that it goes on by itself. */}
      <p role="timer">{seconds > 0 ? waitForToken.goesOnIn(seconds) : waitForToken.asking}</p>
      <p>{waitForToken.keepOpen}</p>
    </Card>
  )
}
