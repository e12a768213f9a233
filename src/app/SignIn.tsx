import { type SubmitEvent, useId, useRef, useState } from "react"

import { Button } from "../components/ui/Button.tsx"
import { Card } from "../components/ui/Card.tsx"
import { Waiting } from "../components/ui/Waiting.tsx"
import styles from "./form.module.css"
import type { SignInProblem } from "./oauth/problem.ts"
import { ProblemNotice } from "./ProblemNotice.tsx"
import type { Proposal } from "./proposal.ts"
import type { AppWords } from "./words/en.ts"
import { useAppWords } from "./words/useAppWords.ts"

interface SignInProps {
  /** The user sees and confirms it (R24). */
  proposal: Pick<Proposal, "server" | "by">
  /** Where users may sign in, if not anywhere. */
  homeservers: readonly string[] | undefined
  /** How the last try ended. */
  problem: SignInProblem | undefined
  /** Looks for the server and leaves the page, or resolves with why it could not. */
  onSignIn: (server: string, stay: boolean) => Promise<SignInProblem | undefined>
}

function hintFor(
  { by }: Pick<Proposal, "by">,
  homeservers: readonly string[] | undefined,
  words: AppWords["signIn"],
): string {
  if (by === "only") return words.only
  if (by === "link") return words.fromLink
  return homeservers ? words.someOf(homeservers) : words.example
}

/** Which server, and for how long; everything else happens on the server's own page. */
export function SignIn({ proposal, homeservers, problem: before, onSignIn }: SignInProps) {
  const { signIn } = useAppWords()
  const [looking, setLooking] = useState<string>()
  const [problem, setProblem] = useState(before)
  const [empty, setEmpty] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isOnly = proposal.by === "only"
  const [form, field, hint, stay, meaning] = [useId(), useId(), useId(), useId(), useId()]

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const filled = new FormData(event.currentTarget)
    const entry = filled.get("server")
    const server = typeof entry === "string" ? entry.trim() : ""
    setEmpty(server === "")
    if (server === "") return input.current?.focus()
    setLooking(server)
    setProblem(undefined)
    const found = await onSignIn(server, filled.has("stay"))
    setProblem(found)
    if (found === undefined) return
    setLooking(undefined)
    input.current?.focus()
  }

  return (
    <Card
      heading={signIn.heading}
      lead={signIn.lead}
      actions={
        <Button weight="primary" form={form} disabled={looking !== undefined}>
          {signIn.action}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <div className={styles.field}>
          <label htmlFor={field}>{isOnly ? signIn.onlyField : signIn.field}</label>
          <input
            ref={input}
            id={field}
            name="server"
            defaultValue={proposal.server}
            readOnly={isOnly || looking !== undefined}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            aria-describedby={hint}
            aria-invalid={empty || problem?.kind === "discovery"}
          />
          <span className={styles.hint} id={hint} role={empty ? "alert" : undefined}>
            {empty ? signIn.empty : hintFor(proposal, homeservers, signIn)}
          </span>
        </div>
        <div className={styles.tick}>
          <input type="checkbox" id={stay} name="stay" aria-describedby={meaning} />
          <label htmlFor={stay}>{signIn.stay}</label>
          <span className={styles.hint} id={meaning}>
            {signIn.stayMeaning}
          </span>
        </div>
        {looking !== undefined && <Waiting longer={signIn.longer}>{signIn.looking(looking)}</Waiting>}
      </form>
    </Card>
  )
}
