import { useState } from "react"
import { useWords } from "../i18n/useWords.ts"
import styles from "./ShowCode.module.css"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { useTimeLeft } from "./ui/clock.ts"
import { More } from "./ui/More.tsx"
import { QrCode } from "./ui/QrCode.tsx"
import { Ring } from "./ui/Ring.tsx"
import { Steps } from "./ui/Steps.tsx"
import { useLoaded } from "./ui/useLoaded.ts"
import { Waiting } from "./ui/Waiting.tsx"

interface ShowCodeProps extends StepProps<"idle" | "preparing" | "showing-code"> {
  /** Whether there is another kind of code to offer. */
  otherCode: boolean
}

/** The code to scan. The same screen while it is made, so that nothing moves when it comes. */
export function ShowCode({ state, answer, cancel, otherCode }: ShowCodeProps) {
  const { code, common } = useWords()
  const help = useLoaded(() => import("./TroubleScanning.tsx"))
  const digits = state.step !== "idle" && state.code === "msc3906"
  const shown = state.step === "showing-code" ? state : undefined
  return (
    <Card
      phase="scan"
      cancel={cancel}
      heading={code.heading}
      actions={<Button onPress={() => answer({ kind: "scan-instead" })}>{code.scanInstead}</Button>}
    >
      <div className={styles.sides}>
        <div className={styles.code}>
          <QrCode bytes={shown?.qr} label={code.image} />
          {shown ? (
            <Renewal key={shown.usableUntil} deadline={shown.usableUntil} />
          ) : (
            <Waiting longer={code.makingLonger}>{code.making}</Waiting>
          )}
        </div>
        <div className={styles.todo}>
          <Steps lines={[code.steps.open, code.steps.choose, code.steps.point]} />
          <p className={styles.next}>{digits ? code.nextDigits : code.next}</p>
        </div>
      </div>
      <More title={code.trouble} onOpen={help.load}>
        {otherCode && (
          <Button disabled={!shown} onPress={() => answer({ kind: "other-code" })}>
            {code.otherCode}
          </Button>
        )}
        {help.part ? (
          <help.part.TroubleScanning />
        ) : (
          <p>{help.failed ? common.later.failed : common.later.waiting}</p>
        )}
      </More>
    </Card>
  )
}

/** Time until this code is replaced. Nothing to do for the user, so it is not announced. */
function Renewal({ deadline }: { deadline: number }) {
  const { code } = useWords()
  const seconds = useTimeLeft(deadline)
  const [whole] = useState(seconds)
  return (
    <p className={styles.renewal}>
      <Ring seconds={seconds} of={whole} />
      <span>{seconds > 0 ? code.renewsIn(seconds) : code.renewing}</span>
    </p>
  )
}
