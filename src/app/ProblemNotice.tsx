import { More } from "../components/ui/More.tsx"
import { Notice } from "../components/ui/Notice.tsx"
import styles from "./form.module.css"
import type { SignInProblem } from "./oauth/problem.ts"
import { useAppWords } from "./words/useAppWords.ts"

/** What the server's administrator can use; nothing that is secret is ever part of a problem. */
function detailOf(problem: SignInProblem): string | undefined {
  switch (problem.kind) {
    case "registration-closed":
      return problem.issuer
    case "registration-refused":
      return [problem.issuer, problem.detail].filter(Boolean).join(" ")
    case "refused":
      return problem.detail
    case "bad-answer":
      return problem.what
    case "discovery":
    case "no-sign-in":
    case "declined":
    case "not-ours":
    case "unreachable":
    case "no-device":
      return undefined
  }
}

/** Why the last try to sign in did not work. */
export function ProblemNotice({ problem }: { problem: SignInProblem }) {
  const words = useAppWords()
  const detail = detailOf(problem)
  return (
    <Notice tone="notice" alert>
      <p>{problem.kind === "discovery" ? words.discovery[problem.problem] : words.problems[problem.kind]}</p>
      {detail && (
        <More title={words.details}>
          <p className={styles.detail}>{detail}</p>
        </More>
      )}
    </Notice>
  )
}
