import type { ReactNode } from "react"

import styles from "./app.module.css"
import { useAppWords } from "./words/useAppWords.ts"

/** The frame of every screen: the name, who is signed in if anybody is, and one main part. */
export function Shell({ who, children }: { who?: ReactNode; children: ReactNode }) {
  const { name } = useAppWords()
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.name}>
          <img className={styles.mark} src="./favicon.svg" alt="" width="28" height="28" />
          {name}
        </h1>
        {who && <div className={styles.who}>{who}</div>}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  )
}
