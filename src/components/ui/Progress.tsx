import { useWords } from "../../i18n/useWords.ts"
import styles from "./Progress.module.css"

const phases = ["scan", "compare", "approve"] as const
export type Phase = (typeof phases)[number]

/** Three marks on the way, so that the user knows what will come. */
export function Progress({ phase }: { phase: Phase }) {
  const { progress } = useWords().common
  const now = phases.indexOf(phase)
  return (
    <ol className={styles.progress} aria-label={progress.label}>
      {phases.map((each, index) => (
        <li
          key={each}
          className={index < now ? styles.finished : index === now ? styles.current : styles.coming}
          aria-current={index === now ? "step" : undefined}
        >
          {progress[each]}
        </li>
      ))}
    </ol>
  )
}
