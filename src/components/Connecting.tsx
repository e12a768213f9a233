import { useWords } from "../i18n/useWords.ts"
import type { StepProps } from "./step.ts"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** Two moments in which two machines talk: before the digits nothing is trusted, after them a request is awaited. */
export function Connecting({ state, cancel }: StepProps<"connecting" | "awaiting-request">) {
  const { connecting, request } = useWords()
  const confirmed = state.step === "awaiting-request"
  const words = confirmed ? request : connecting
  return (
    <Card phase={confirmed ? "approve" : "compare"} cancel={cancel} heading={words.heading}>
      <Devices between={confirmed ? "joined" : "searching"} />
      <Waiting longer={words.longer}>{words.waiting}</Waiting>
    </Card>
  )
}
