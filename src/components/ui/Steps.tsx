import styles from "./Steps.module.css"

/** What to do, one numbered line each. */
export function Steps({ lines }: { lines: readonly string[] }) {
  return (
    <ol className={styles.steps}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}
