import { useAfter } from "./clock.ts"
import styles from "./Waiting.module.css"

interface WaitingProps {
  children: string
  /** What exactly we wait for; shown after five seconds, when a spinner alone begins to worry. */
  longer: string
}

/** A spinner never without words. */
export function Waiting({ children, longer }: WaitingProps) {
  const long = useAfter(5000)
  return (
    <output className={styles.waiting}>
      <span className={styles.spinner} aria-hidden="true" />
      <span>
        {children}
        {long && <span className={styles.longer}>{longer}</span>}
      </span>
    </output>
  )
}
