import type { ReactNode } from "react"

import styles from "./app.module.css"
import { useAppWords } from "./words/useAppWords.ts"

interface ShellProps {
  /** Who is signed in, if anybody is. */
  userId?: string
  /** The way out of the sign-in. */
  action?: ReactNode
  children: ReactNode
}

/** The frame of every screen: the name, who is signed in if anybody is, and one main part. */
export function Shell({ userId, action, children }: ShellProps) {
  const { name } = useAppWords()
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <img className={styles.mark} src="./favicon.svg" alt="" width="32" height="32" />
        <div className={styles.title}>
          <h1 className={styles.name}>{name}</h1>
          {userId && <p className={styles.userId}>{userId}</p>}
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  )
}
