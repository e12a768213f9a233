import type { ReactNode } from "react"
import { useWords } from "../../i18n/useWords.ts"
import styles from "./CheckList.module.css"

type CheckStatus = "pending" | "ok" | "missing" | "unknown"

const mark: Record<CheckStatus, string> = {
  pending: "M6 10h.1M10 10h.1M14 10h.1",
  ok: "M5 10.5l3.2 3.2L15 7",
  missing: "M6.5 6.5l7 7m0-7l-7 7",
  unknown: "M7.5 7.8a2.5 2.5 0 1 1 3.6 2.2q-1.1.6-1.1 1.6M10 14.4v.1",
}

interface CheckLineProps {
  name: string
  status: CheckStatus
  /** What to do about it. */
  children?: ReactNode
}

/** One line of a diagnosis: a mark, what was looked at, and below it what helps. */
export function CheckLine({ name, status, children }: CheckLineProps) {
  const { checking } = useWords()
  return (
    <li className={styles.line}>
      <svg className={styles[status]} viewBox="0 0 20 20" role="img">
        <title>{checking.status[status]}</title>
        <path d={mark[status]} />
      </svg>
      <div className={styles.text}>
        <p className={styles.name}>{name}</p>
        {children}
      </div>
    </li>
  )
}

export function CheckList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>
}
