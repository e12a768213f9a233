import { useEffect, useId, useRef } from "react"
import type { ReactNode } from "react"
import { useWords } from "../../i18n/useWords.ts"
import { Button } from "./Button.tsx"
import styles from "./Card.module.css"
import { Progress } from "./Progress.tsx"
import type { Phase } from "./Progress.tsx"

interface CardProps {
  heading: string
  /** What to do now, and on which device. */
  lead?: ReactNode
  /** Where on the way this screen is; ends and preparations are not on it. */
  phase?: Phase
  /** Buttons, the primary one first. */
  actions?: ReactNode
  /** Cancel stands in the same corner wherever there is something to cancel. */
  cancel?: (() => void) | undefined
  /** Id of what a listener is told with the heading: what the whole screen is about. */
  describedBy?: string
  /** A screen whose only act is to type takes the focus into its field instead. */
  focusHeading?: boolean
  children?: ReactNode
}

/** The one card of the wizard. Its heading takes the focus when it changes, so that everybody learns of the new step. */
export function Card(props: CardProps) {
  const { heading, lead, phase, actions, cancel, describedBy, focusHeading = true, children } = props
  const { common } = useWords()
  const id = useId()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!focusHeading) return
    title.current?.focus({ preventScroll: true })
    // Only as far as needed: on a small screen the button just pressed may lie far below the next heading.
    title.current?.scrollIntoView({ block: "nearest" })
  }, [heading, focusHeading])
  return (
    <section className={styles.card} aria-labelledby={id}>
      {phase && <Progress phase={phase} />}
      <h2 className={styles.heading} id={id} ref={title} tabIndex={-1} aria-describedby={describedBy}>
        {heading}
      </h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        {actions}
        <div className={styles.cancel}>
          {cancel && (
            <Button weight="quiet" onPress={cancel}>
              {common.cancel}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
