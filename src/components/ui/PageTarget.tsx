import styles from "./PageTarget.module.css"

/** Where a link leads, before it is followed. */
export function PageTarget({ goesTo, host }: { goesTo: string; host: string }) {
  return (
    <div className={styles.page}>
      <p className={styles.goesTo}>{goesTo}</p>
      <p className={styles.host}>{host}</p>
    </div>
  )
}
