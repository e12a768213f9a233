import { More } from "../components/ui/More.tsx"
import { Notice } from "../components/ui/Notice.tsx"
import styles from "./form.module.css"
import type { SignInProblem } from "./oauth/problem.ts"
import type { AppWords } from "./words/en.ts"
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
    case "not-allowed":
    case "declined":
    case "not-ours":
    case "unreachable":
    case "no-device":
      return undefined
  }
}

function wordsFor(problem: SignInProblem, words: AppWords): string {
  if (problem.kind === "discovery") return words.discovery[problem.problem]
  if (problem.kind === "not-allowed") return words.notAllowed(problem.server, problem.allowed)
  return words.problems[problem.kind]
}

/** Why the last try to sign in did not work. */
export function ProblemNotice({ problem }: { problem: SignInProblem }) {
  const words = useAppWords()
  const detail = detailOf(problem)
  return (
    <Notice tone="notice" alert>
      <p>{wordsFor(problem, words)}</p>
      {detail && (
        <More title={words.details}>
          <p className={styles.detail}>{detail}</p>
        </More>
      )}
    </Notice>
  )
}
