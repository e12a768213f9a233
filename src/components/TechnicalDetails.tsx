import { useWords } from "../i18n/useWords.ts"
import type { Failure } from "../protocol/failure.ts"
import type { Step } from "../store/state.ts"
import styles from "./TechnicalDetails.module.css"
import { More } from "./ui/More.tsx"

/** Some of it was written by a peer or a server, who may write at length. */
const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

/** For whoever helps the user: the failure as plain data, which holds no secret, and the step in which it happened. */
export function TechnicalDetails({ failure, during }: { failure: Failure; during: Step }) {
  const { common } = useWords()
  const facts = Object.entries({ during, ...failure }).filter(([, value]) => value !== undefined)
  return (
    <More title={common.details}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{shorten(String(value))}</dd>
          </div>
        ))}
      </dl>
    </More>
  )
}
