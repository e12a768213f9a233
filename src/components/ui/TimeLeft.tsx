import { useWords } from "../../i18n/useWords.ts"
import { useTimeLeft } from "./clock.ts"
import { Ring } from "./Ring.tsx"
import styles from "./TimeLeft.module.css"

/** Seconds left at which a listener is told; seeing users watch the ring. */
const announced = (seconds: number) => (seconds > 30 ? undefined : seconds > 15 ? 30 : 15)

/**
 * The time left where the user must act: a ring with the seconds, and a polite announcement at 30 and at 15 seconds.
 * It shows itself only in the last minute: before that, it would only hurry.
 */
export function TimeLeft({ deadline }: { deadline: number }) {
  const { secondsLeft } = useWords().common
  const seconds = useTimeLeft(deadline)
  const told = announced(seconds)
  return (
    <div className={styles.time}>
      {seconds <= 60 && (
        <p className={seconds <= 15 ? styles.short : styles.left}>
          <Ring seconds={seconds} of={60} />
          <span>{secondsLeft(seconds)}</span>
        </p>
      )}
      <output className={styles.spoken}>{told === undefined ? "" : secondsLeft(told)}</output>
    </div>
  )
}
