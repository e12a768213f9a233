import { useId } from "react"
import { useScanningWords } from "../i18n/useScanningWords.ts"
import { Elsewhere } from "./Elsewhere.tsx"
import styles from "./ShowCheckCode.module.css"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { TimeLeft } from "./ui/TimeLeft.tsx"

/**
 * The two digits for the new device's user to type there. A listener hears them once, one by one, with the heading, and can go
 * back to them; they are no live region, because nothing about them changes.
 */
export function ShowCheckCode({ state, answer, cancel }: StepProps<"showing-check-code">) {
  const { shownCheckCode } = useScanningWords()
  const spoken = useId()
  const digits = state.checkCode.split("")
  return (
    <Card
      phase="compare"
      cancel={cancel}
      heading={shownCheckCode.heading}
      describedBy={spoken}
      lead={shownCheckCode.lead}
    >
      {/* Digits stand in this order in every language. */}
      <p className={styles.digits} dir="ltr">
        <span className={styles.spoken} id={spoken}>
          {shownCheckCode.spoken(digits.join(", "))}
        </span>
        {digits.map((digit, place) => (
          <span key={place} className={styles.digit} aria-hidden="true">
            {digit}
          </span>
        ))}
      </p>
      <p>{shownCheckCode.next}</p>
      <Elsewhere host={state.host} />
      <div>
        <Button weight="text" onPress={() => answer({ kind: "not-asked" })}>
          {shownCheckCode.notAsked}
        </Button>
      </div>
      <TimeLeft deadline={state.deadline} />
    </Card>
  )
}
