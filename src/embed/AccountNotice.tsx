import { accountNotices } from "../i18n/en/accountNotices.ts"
import { useWords } from "../i18n/useWords.ts"
import { Button } from "../components/ui/Button.tsx"
import { Card } from "../components/ui/Card.tsx"

export interface AccountNoticeProps {
  /** `changed`: the app was switched to another account while the wizard was open. */
  what: "changed" | "signed-out"
  /** Goes on with the account that there is now. */
  again?: (() => void) | undefined
  cancel: () => void
}

/** The app around the wizard is not signed in as it was, or not at all. */
export function AccountNotice({ what, again, cancel }: AccountNoticeProps) {
  const { common, later } = useWords()
  const { heading, lead } = (later?.accountNotices ?? accountNotices)[what]
  const actions = again && (
    <Button weight="primary" onPress={again}>
      {common.startAgain}
    </Button>
  )
  return <Card heading={heading} lead={lead} actions={actions} cancel={cancel} />
}
