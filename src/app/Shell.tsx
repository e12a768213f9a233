import { type ReactNode, use } from "react"

import { HelpContext } from "../components/ui/help.ts"
import { PageLink } from "../components/ui/PageLink.tsx"
import { Root } from "../components/ui/Root.tsx"
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
  const words = useAppWords()
  const help = use(HelpContext)
  return (
    <Root>
      <div className={styles.page}>
        <header className={styles.header}>
          <img className={styles.mark} src="./favicon.svg" alt="" width="32" height="32" />
          <div className={styles.title}>
            <h1 className={styles.name}>{words.name}</h1>
            {userId && (
              <p className={styles.userId}>
                <bdi dir="ltr">{userId}</bdi>
              </p>
            )}
          </div>
          {action && <div className={styles.action}>{action}</div>}
        </header>
        <main className={styles.main}>{children}</main>
        {help && (
          <footer className={styles.footer}>
            <PageLink url={help} weight="quiet">
              {words.help}
            </PageLink>
          </footer>
        )}
      </div>
    </Root>
  )
}
