import type { ReactNode } from "react"
import styles from "./Notice.module.css"

interface NoticeProps {
  /** `good`: nothing to do; `plain`: good to know; `notice`: take care; `danger`: something is wrong. */
  tone: "good" | "plain" | "notice" | "danger"
  title?: string
  /** Spoken at once when it appears: for what answers the user's own act, or must not be missed. */
  alert?: boolean
  /** Spoken when the listener is free. */
  announced?: boolean
  children?: ReactNode
}

const mark = {
  good: "M5 10.5l3.2 3.2L15 7",
  plain: "M10 9v6M10 5.6v.1",
  notice: "M10 5v6M10 14.4v.2",
  danger: "M10 5v6M10 14.4v.2",
}

/** A tinted box with a mark, a title and a few words. */
export function Notice({ tone, title, alert = false, announced = false, children }: NoticeProps) {
  return (
    <div className={styles[tone]} role={alert ? "alert" : announced ? "status" : undefined}>
      <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true">
        <path d={mark[tone]} />
      </svg>
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
