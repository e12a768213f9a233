import { type Ref, useId } from "react"

import styles from "../form.module.css"
import { useLoginWords } from "../words/useLoginWords.ts"

/** What is missing, or wrong in what was sent. */
export type FieldProblem = "noUserName" | "noPassword" | "wrong"

interface PasswordFieldsProps {
  userName: Ref<HTMLInputElement>
  password: Ref<HTMLInputElement>
  /** To begin with. */
  proposal: string
  problem: FieldProblem | undefined
  readOnly: boolean
}

/** The two fields that a password manager looks for. Neither is in any state. */
export function PasswordFields({ userName, password, proposal, problem, readOnly }: PasswordFieldsProps) {
  const words = useLoginWords()
  const [user, secret, userHint, secretHint] = [useId(), useId(), useId(), useId()]
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={user}>{words.userName}</label>
        <input
          ref={userName}
          id={user}
          defaultValue={proposal}
          readOnly={readOnly}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={userHint}
          aria-invalid={problem === "noUserName" || problem === "wrong"}
        />
        <span className={styles.hint} id={userHint} role={problem === "noUserName" ? "alert" : undefined}>
          {problem === "noUserName" && words.noUserName}
        </span>
      </div>
      <div className={styles.field}>
        <label htmlFor={secret}>{words.passwordField}</label>
        <input
          ref={password}
          id={secret}
          type="password"
          readOnly={readOnly}
          autoComplete="current-password"
          aria-describedby={secretHint}
          aria-invalid={problem === "noPassword" || problem === "wrong"}
        />
        <span className={styles.hint} id={secretHint} role={problem === "noPassword" ? "alert" : undefined}>
          {problem === "noPassword" && words.noPassword}
        </span>
      </div>
    </>
  )
}
