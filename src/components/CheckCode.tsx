import { useEffect, useId, useRef, useState } from "react"
import { useWords } from "../i18n/useWords.ts"
import styles from "./CheckCode.module.css"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Notice } from "./ui/Notice.tsx"
import { TimeLeft } from "./ui/TimeLeft.tsx"

/** Arabic, Persian and full-width digits, of keyboards that write those, end with the bits of their value. */
const asciiDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/\D/g, "")

/** The two digits that the new device shows; a string, because 07 is not 7. Each try gets a fresh one (by key). */
export function CheckCode({ state, answer, cancel }: StepProps<"entering-code">) {
  const { checkCode } = useWords()
  const [digits, setDigits] = useState("")
  const [incomplete, setIncomplete] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const form = useId()
  const help = useId()

  // The user's next act is to type. Entering the card, a listener is told its heading all the same: it names the region.
  useEffect(() => field.current?.focus(), [])

  const submit = () => {
    setIncomplete(digits.length !== 2)
    if (digits.length === 2) answer({ kind: "check-code", digits })
    else field.current?.focus()
  }
  return (
    <Card
      phase="compare"
      cancel={cancel}
      heading={checkCode.heading}
      lead={checkCode.lead}
      focusHeading={false}
      actions={
        <Button weight="primary" form={form}>
          {checkCode.action}
        </Button>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <label className={styles.field}>
          <span className={styles.label}>{checkCode.field}</span>
          <input
            ref={field}
            className={styles.digits}
            dir="ltr"
            value={digits}
            onChange={(event) => setDigits(asciiDigits(event.target.value).slice(0, 2))}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={incomplete || (state.wrongTries > 0 && digits === "")}
            aria-describedby={help}
          />
        </label>
      </form>
      <div id={help} className={styles.help}>
        {incomplete && digits.length < 2 && <Notice tone="notice" alert title={checkCode.incomplete} />}
        {state.wrongTries > 0 && (
          <Notice tone="danger" alert title={checkCode.wrong(state.triesLeft)}>
            <p>{checkCode.wrongMeaning}</p>
          </Notice>
        )}
      </div>
      <div>
        <Button weight="text" onPress={() => answer({ kind: "no-code-shown" })}>
          {checkCode.noCode}
        </Button>
      </div>
      <TimeLeft deadline={state.deadline} />
    </Card>
  )
}
