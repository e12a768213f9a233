import { useId } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import type { CryptoProgress } from "../protocol/ports.ts"
import styles from "./SettingUpCrypto.module.css"
import type { StepProps } from "./step.ts"
import { Card } from "./ui/Card.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** This page fetches and starts its own cryptography, with which it will verify the new device. */
export function SettingUpCrypto({ state, cancel }: Pick<StepProps<"setting-up-crypto">, "state" | "cancel">) {
  const { settingUp } = useVouchingWords()
  const { progress } = state
  return (
    <Card cancel={cancel} heading={settingUp.heading} lead={settingUp.lead}>
      {progress.stage === "downloading" ? (
        <Download {...progress} />
      ) : (
        <Waiting longer={settingUp.startingLonger}>{settingUp.starting}</Waiting>
      )}
      <p>{settingUp.once}</p>
    </Card>
  )
}

/** How much has arrived. No live region: a listener can look at the bar at any time, and is not told every step of it. */
function Download({ loaded, total }: Extract<CryptoProgress, { stage: "downloading" }>) {
  const { settingUp } = useVouchingWords()
  const { language } = useWords()
  const amount = useId()
  const megabytes = (bytes: number) =>
    (bytes / 1e6).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  // Without a value, the bar says that there is no telling how long it will take.
  const known = total === undefined ? {} : { value: Math.min(loaded, total), max: total }
  return (
    <div className={styles.download}>
      <progress className={styles.bar} aria-label={settingUp.bar} aria-describedby={amount} {...known} />
      <p id={amount} className={styles.amount}>
        {total === undefined
          ? settingUp.soFar(megabytes(loaded))
          : settingUp.of(megabytes(Math.min(loaded, total)), megabytes(total))}
      </p>
    </div>
  )
}
