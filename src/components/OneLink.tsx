import type { ReactNode } from "react"
import { useWords } from "../i18n/useWords.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { useBack } from "./ui/back.ts"
import { useLinkLock } from "./useLinkLock.ts"

interface OneLinkProps {
  locks: Pick<LockManager, "request">
  userId: string
  onCancel: () => void
  /** The wizard; once another tab has taken the link over, what is said in place of a screen that would lead to another link. */
  children: (takenOver: ReactNode | undefined) => ReactNode
}

/** Shows the wizard while nobody else in this browser links a device of this account, or has taken that over. */
export function OneLink({ locks, userId, onCancel, children }: OneLinkProps) {
  const { otherTab, takenOver } = useWords().oneLink
  const { lock, takeOver } = useLinkLock(locks, userId)
  switch (lock) {
    case "asking":
      return null
    case "mine":
      return children(undefined)
    case "other-tab":
      return <OtherTab {...otherTab} action={otherTab.takeOver} onTake={takeOver} onCancel={onCancel} />
    case "taken":
      return children(
        <OtherTab {...takenOver} action={takenOver.takeBack} onTake={takeOver} onCancel={onCancel} />,
      )
  }
}

interface OtherTabProps {
  heading: string
  lead: string
  next: string
  action: string
  onTake: () => void
  onCancel: () => void
}

function OtherTab({ heading, lead, next, action, onTake, onCancel }: OtherTabProps) {
  useBack(onCancel)
  return (
    <Card
      heading={heading}
      lead={`${lead} ${next}`}
      cancel={onCancel}
      actions={<Button onPress={onTake}>{action}</Button>}
    />
  )
}
