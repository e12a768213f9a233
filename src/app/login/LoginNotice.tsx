import { More } from "../../components/ui/More.tsx"
import { Notice } from "../../components/ui/Notice.tsx"
import styles from "../form.module.css"
import { useAppWords } from "../words/useAppWords.ts"
import { useLoginWords } from "../words/useLoginWords.ts"
import type { LoginProblem } from "./logIn.ts"

/** Why the last try did not work. */
export function LoginNotice({ problem }: { problem: LoginProblem }) {
  const words = useLoginWords()
  const { details } = useAppWords()
  return (
    <Notice tone="notice" alert>
      <p>{problem.kind === "rate-limited" ? words.rateLimited(problem.ms) : words.problems[problem.kind]}</p>
      {problem.kind === "refused" && (
        <More title={details}>
          <p className={styles.detail}>{problem.detail}</p>
        </More>
      )}
    </Notice>
  )
}
