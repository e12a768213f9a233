import { Card } from "../components/ui/Card.tsx"
import type { ConfigProblem } from "./config.ts"
import styles from "./form.module.css"
import { Shell } from "./Shell.tsx"
import { useAppWords } from "./words/useAppWords.ts"

interface NotSetUpProps {
  problem: ConfigProblem
  /** What is wrong and where, for whoever hosts the page; it is not folded away, because nothing else is of use here. */
  detail: string
}

/** In place of the site where its config.json is no good. */
export function NotSetUp({ problem, detail }: NotSetUpProps) {
  const { config } = useAppWords()
  return (
    <Shell>
      <Card heading={config.heading} lead={config[problem.kind]}>
        <p className={styles.detail}>{detail}</p>
      </Card>
    </Shell>
  )
}
