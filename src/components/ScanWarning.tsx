import { useScanningWords } from "../i18n/useScanningWords.ts"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { useAfter } from "./ui/clock.ts"
import { Notice } from "./ui/Notice.tsx"
import { Steps } from "./ui/Steps.tsx"

interface ScanWarningProps extends StepProps<"scan-warning"> {
  /** Whether a code can be shown instead. */
  canShow: boolean
}

/** The second click of a double click, and a key held down, must not answer for the user. Milliseconds. */
const READING_MS = 1000

/**
 * Before any camera: who asks to have a code scanned, and what for (MSC4108, "Threat analysis": an attacker who gets the user to
 * scan a code of theirs gets into the account). Nothing but the user's own click leads on, and the focus is not on it.
 */
export function ScanWarning({ answer, cancel, canShow }: ScanWarningProps) {
  const { scanWarning } = useScanningWords()
  const readable = useAfter(READING_MS)
  return (
    <Card
      phase="scan"
      cancel={cancel}
      heading={scanWarning.heading}
      lead={scanWarning.lead}
      actions={
        <>
          <Button weight="primary" disabled={!readable} onPress={() => answer({ kind: "device-at-hand" })}>
            {scanWarning.action}
          </Button>
          {canShow && (
            <Button onPress={() => answer({ kind: "show-instead" })}>{scanWarning.showInstead}</Button>
          )}
        </>
      }
    >
      <Notice tone="notice" title={scanWarning.title}>
        <p>{scanWarning.who}</p>
        <p>{scanWarning.powers}</p>
        <ul>
          {scanWarning.can.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
      <Steps lines={scanWarning.todo} />
      {!canShow && <p>{scanWarning.onlyWay}</p>}
    </Card>
  )
}
