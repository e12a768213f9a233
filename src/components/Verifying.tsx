import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import type { StepProps } from "./step.ts"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** Its key is the right one; it is being signed. */
export function Verifying({ state, cancel }: Pick<StepProps<"verifying-device">, "state" | "cancel">) {
  const { verifying } = useVouchingWords()
  const { common } = useWords()
  const name = state.device.name ?? common.newDevice
  return (
    <Card phase="approve" cancel={cancel} heading={verifying.heading(name)}>
      <Devices between="joined" />
      <Waiting longer={verifying.longer}>{verifying.waiting}</Waiting>
    </Card>
  )
}
