import type { ReactNode } from "react"
import styles from "./More.module.css"

interface MoreProps {
  title: string
  /** Opened, for what is loaded only then. */
  onOpen?: () => void
  children: ReactNode
}

/** A fold for what only some users need. */
export function More({ title, onOpen, children }: MoreProps) {
  return (
    <details className={styles.more} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary className={styles.title}>{title}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
