import styles from "./Ring.module.css"

/** A ring that empties: `seconds` of `of`. Decoration: the number stands beside it in words. */
export function Ring({ seconds, of }: { seconds: number; of: number }) {
  const share = Math.min(1, seconds / of)
  return (
    <svg className={styles.ring} viewBox="0 0 20 20" aria-hidden="true">
      <circle className={styles.track} cx="10" cy="10" r="8" />
      <circle className={styles.rest} cx="10" cy="10" r="8" pathLength="1" strokeDasharray={`${share} 1`} />
    </svg>
  )
}
