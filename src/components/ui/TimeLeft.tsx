import { useEffect, useState } from "react"
import { useWords } from "../../i18n/useWords.ts"
import { useTimeLeft } from "./clock.ts"
import { Ring } from "./Ring.tsx"
import styles from "./TimeLeft.module.css"
import { useEvent } from "./useEvent.ts"

/** Seconds left at which a listener is told; seeing users watch the ring. */
const announced = (seconds: number) => (seconds > 30 ? undefined : seconds > 15 ? 30 : 15)

/**
 * The time left where the user must act: a ring with the seconds, and a polite announcement at 30 and at 15 seconds.
 * It shows itself only in the last minute: before that, it would only hurry.
 */
export function TimeLeft({ deadline }: { deadline: number }) {
  const { secondsLeft } = useWords().common
  const seconds = useTimeLeft(deadline)
  const spoken = useSpoken(seconds)
  return (
    <div className={styles.time}>
      {seconds <= 60 && (
        <p className={seconds <= 15 ? styles.short : styles.left}>
          <Ring seconds={seconds} of={60} />
          <span>{secondsLeft(seconds)}</span>
        </p>
      )}
      <output className={styles.spoken}>{spoken === undefined ? "" : secondsLeft(spoken)}</output>
    </div>
  )
}

/** The seconds to be spoken. Set a moment after the screen is there: what a live region holds from the start is not read out. */
function useSpoken(seconds: number): number | undefined {
  const mark = announced(seconds)
  const [spoken, setSpoken] = useState<number>()
  const left = useEvent(() => seconds)
  useEffect(() => {
    if (mark === undefined) return undefined
    const now = left()
    const soon = setTimeout(() => setSpoken(now), 100)
    return () => clearTimeout(soon)
  }, [mark, left])
  return spoken
}
