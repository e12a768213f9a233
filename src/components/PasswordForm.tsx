import { useEffect, useId, useRef } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import styles from "./PasswordForm.module.css"
import { Notice } from "./ui/Notice.tsx"
import { Waiting } from "./ui/Waiting.tsx"

interface PasswordFormProps {
  /** For the button that sends it. */
  id: string
  /** The last password was wrong. */
  refused: boolean
  /** It is being checked. */
  busy: boolean
  onPassword: (password: string) => void
}

/** A field for the account's password. What is typed is read once and cleared at once; it is in no state. */
export function PasswordForm({ id, refused, busy, onPassword }: PasswordFormProps) {
  const { proveIdentity } = useVouchingWords()
  const field = useRef<HTMLInputElement>(null)
  const input = useId()
  const privacy = useId()
  // The user's next act is to type.
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      id={id}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const typed = field.current
        if (!typed || typed.value === "" || busy) return typed?.focus()
        const password = typed.value
        typed.value = ""
        onPassword(password)
      }}
    >
      <div>
        <label className={styles.label} htmlFor={input}>
          {proveIdentity.password}
        </label>
        <input
          ref={field}
          id={input}
          className={styles.input}
          type="password"
          autoComplete="current-password"
          aria-invalid={refused && !busy}
          aria-describedby={privacy}
        />
        <p id={privacy} className={styles.privacy}>
          {proveIdentity.privacy}
        </p>
      </div>
      {refused && !busy && (
        <Notice tone="danger" alert title={proveIdentity.wrong}>
          <p>{proveIdentity.wrongNext}</p>
        </Notice>
      )}
      {busy && <Waiting longer={proveIdentity.longer}>{proveIdentity.busy}</Waiting>}
    </form>
  )
}
