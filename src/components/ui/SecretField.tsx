import { useId, useState } from "react"
import type { Ref } from "react"
import { useUnlockWords } from "../../i18n/useUnlockWords.ts"
import styles from "./SecretField.module.css"

interface SecretFieldProps {
  /** For what is typed, which is in no state. Not called `ref`, which would need `forwardRef` before React 19. */
  field: Ref<HTMLInputElement>
  invalid: boolean
}

/**
 * A field for the recovery key or passphrase. Not of type `password`: browsers would offer to save it, and would fill in
 * the account's password, which it is not (R24). It is covered by style instead.
 */
export function SecretField({ field, invalid }: SecretFieldProps) {
  const words = useUnlockWords()
  const [shown, setShown] = useState(false)
  const id = useId()
  const privacy = useId()
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {words.field}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          className={shown ? styles.shown : styles.covered}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          data-1p-ignore="true"
          data-lpignore="true"
          data-bwignore="true"
          aria-invalid={invalid}
          aria-describedby={privacy}
        />
        <button className={styles.toggle} type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {words.show}
        </button>
      </div>
      <p id={privacy} className={styles.privacy}>
        {words.privacy}
      </p>
    </div>
  )
}
