import { useId } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import styles from "./CompareCode.module.css"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Notice } from "./ui/Notice.tsx"
import { TimeLeft } from "./ui/TimeLeft.tsx"

/**
 * Twelve digits on both devices: the same, or somebody is between them. The two answers look alike and are equally near, and the
 * focus is on neither, so that no key pressed out of habit approves anything.
 */
export function CompareCode({ state, answer, cancel }: StepProps<"comparing-code">) {
  const { compareCode } = useVouchingWords()
  const { common } = useWords()
  const spoken = useId()
  const groups = state.checkCode.split("-")
  const words = compareCode[state.about]
  const name = state.device?.name ?? common.newDevice
  return (
    <Card
      phase={state.about === "sign-in" ? "compare" : "approve"}
      cancel={cancel}
      heading={words.heading}
      describedBy={spoken}
      lead={words.lead(name)}
      actions={
        <div className={styles.answers}>
          <Button onPress={() => answer({ kind: "approve" })}>{compareCode.approve}</Button>
          <Button onPress={() => answer({ kind: "decline" })}>{compareCode.decline}</Button>
        </div>
      }
    >
      {/* Digits stand in this order in every language. */}
      <p className={styles.code} dir="ltr">
        <span className={styles.spoken} id={spoken}>
          {compareCode.spoken(groups.map((group) => group.split("").join(", ")).join("; "))}
        </span>
        {groups.map((group, place) => (
          <span key={place} className={styles.group} aria-hidden="true">
            {group}
          </span>
        ))}
      </p>
      <p>{words.approving}</p>
      <Notice tone="notice" title={compareCode.differs}>
        <p>{compareCode.between}</p>
        <p>{words.declining}</p>
      </Notice>
      <TimeLeft deadline={state.deadline} />
    </Card>
  )
}
