import { useWords } from "../i18n/useWords.ts"
import type { StepProps } from "./step.ts"
import { Card } from "./ui/Card.tsx"

export interface ScanCodeProps extends StepProps<"scanning"> {
  /** Whether a code can be shown instead. */
  canShow: boolean
}

/** The camera, or a picture, for the code of the new device. */
export function ScanCode({ cancel }: ScanCodeProps) {
  const { code } = useWords()
  return <Card phase="scan" cancel={cancel} heading={code.heading} />
}
