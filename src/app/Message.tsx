import type { ReactNode } from "react"

import { Card } from "../components/ui/Card.tsx"
import { More } from "../components/ui/More.tsx"
import styles from "./form.module.css"
import { useAppWords } from "./words/useAppWords.ts"

interface MessageProps {
  heading: string
  children: string
  /** For whoever can repair it; never a secret. */
  detail?: string | undefined
  actions?: ReactNode
}

/** A screen that only says something. */
export function Message({ heading, children, detail, actions }: MessageProps) {
  const words = useAppWords()
  return (
    <Card heading={heading} lead={children} actions={actions}>
      {detail && (
        <More title={words.details}>
          <p className={styles.detail}>{detail}</p>
        </More>
      )}
    </Card>
  )
}
