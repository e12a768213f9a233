import { useState } from "react"
import { useReportWords } from "../../i18n/useReportWords.ts"
import { useWords } from "../../i18n/useWords.ts"
import type { Failure } from "../../protocol/failure.ts"
import type { Step } from "../../store/state.ts"
import { Button } from "../ui/Button.tsx"
import { More } from "../ui/More.tsx"
import { factsOf, reportOf } from "./report.ts"
import styles from "./TechnicalDetails.module.css"

/** For whoever helps the user: the failure at a glance, and a report to copy. */
export function TechnicalDetails({ failure, during }: { failure: Failure; during: Step }) {
  const { common } = useWords()
  const words = useReportWords()
  const [copied, setCopied] = useState<boolean>()
  const copy = () => {
    const written = navigator.clipboard?.writeText(reportOf(failure, during)) ?? Promise.reject()
    written.then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <More title={common.details}>
      <dl className={styles.facts} dir="ltr">
        {factsOf(failure, during).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{words.lead}</p>
      <Button onPress={copy}>{words.copy}</Button>
      {copied === true && <output>{words.copied}</output>}
      {copied === false && (
        <>
          <p role="alert">{words.notCopied}</p>
          <textarea
            className={styles.report}
            aria-label={common.details}
            dir="ltr"
            rows={10}
            readOnly
            value={reportOf(failure, during)}
          />
        </>
      )}
    </More>
  )
}
