import { useRef, type ReactNode } from "react"
import { useWords } from "../../i18n/useWords.ts"
import { RootContext } from "./isOurs.ts"
import styles from "./Root.module.css"

interface RootProps {
  /** Default: the `color-scheme` of what is around it. */
  theme?: "light" | "dark" | undefined
  children: ReactNode
}

/** Around everything of ours: all that a style, a language or a key press of the host's page must not reach, or that ours must not leave. */
export function Root({ theme, children }: RootProps) {
  const { language, direction } = useWords()
  const root = useRef<HTMLDivElement>(null)
  return (
    <RootContext.Provider value={root}>
      <div ref={root} className={styles.root} lang={language} dir={direction} data-theme={theme}>
        {children}
      </div>
    </RootContext.Provider>
  )
}
