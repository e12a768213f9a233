import { useScanningWords } from "../i18n/useScanningWords.ts"
import { Elsewhere } from "./Elsewhere.tsx"
import type { StepProps } from "./step.ts"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** We scanned; the two machines shake hands, and nothing is trusted yet. */
export function Reaching({ state, cancel }: Pick<StepProps<"connecting">, "state" | "cancel">) {
  const { reaching } = useScanningWords()
  return (
    <Card phase="compare" cancel={cancel} heading={reaching.heading}>
      <Devices between="searching" />
      <Waiting longer={reaching.longer}>{reaching.waiting}</Waiting>
      <Elsewhere host={state.host} />
    </Card>
  )
}
