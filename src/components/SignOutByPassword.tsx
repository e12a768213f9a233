import { useId, useState } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { PasswordForm } from "./PasswordForm.tsx"
import styles from "./SignOutDevice.module.css"
import { Button } from "./ui/Button.tsx"

interface SignOutByPasswordProps {
  /** The last password was wrong. */
  refused: boolean
  onPassword: (password: string) => void
}

/** The homeserver signs devices out for whoever knows the account's password. */
export function SignOutByPassword({ refused, onPassword }: SignOutByPasswordProps) {
  const { signOutDevice: words } = useVouchingWords()
  const [busy, setBusy] = useState(false)
  const form = useId()
  return (
    <div className={styles.box}>
      <p>{words.passwordLead}</p>
      <PasswordForm
        id={form}
        refused={refused}
        busy={busy}
        onPassword={(password) => {
          setBusy(true)
          onPassword(password)
        }}
      />
      <Button form={form} disabled={busy}>
        {words.action}
      </Button>
    </div>
  )
}
