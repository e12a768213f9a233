import { paused } from "../i18n/en/paused.ts"
import { useWords } from "../i18n/useWords.ts"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"

/** Many codes were shown and none was scanned: the user says when to go on (R20). */
export function Paused({ answer, cancel }: StepProps<"renewal-paused">) {
  const { code, later } = useWords()
  const words = later?.paused ?? paused
  return (
    <Card
      phase="scan"
      cancel={cancel}
      heading={words.heading}
      lead={words.lead}
      actions={
        <>
          <Button weight="primary" onPress={() => answer({ kind: "show-again" })}>
            {words.action}
          </Button>
          <Button onPress={() => answer({ kind: "scan-instead" })}>{code.scanInstead}</Button>
        </>
      }
    >
      <Devices between="apart" />
    </Card>
  )
}
