import type { ReactNode } from "react"

import { Button } from "../components/ui/Button.tsx"
import { useBack } from "../components/ui/back.ts"
import type { Browser } from "./browser.ts"
import { Message } from "./Message.tsx"
import { useLinkLock } from "./useLinkLock.ts"
import { useAppWords } from "./words/useAppWords.ts"

interface OneLinkProps {
  browser: Browser
  userId: string
  onCancel: () => void
  /** The wizard; once another tab has taken the link over, what is said in place of a screen that would lead to another link. */
  children: (takenOver: ReactNode | undefined) => ReactNode
}

/** Shows the wizard while no other tab of this browser links a device of this account, or has taken that over. */
export function OneLink({ browser, userId, onCancel, children }: OneLinkProps) {
  const { otherTab, takenOver } = useAppWords()
  const { lock, takeOver } = useLinkLock(browser.locks, userId)
  switch (lock) {
    case "asking":
      return null
    case "mine":
      return children(undefined)
    case "other-tab":
      return (
        <OtherTab heading={otherTab.heading} action={otherTab.takeOver} onTake={takeOver} onCancel={onCancel}>
          {`${otherTab.lead} ${otherTab.next}`}
        </OtherTab>
      )
    case "taken":
      return children(
        <OtherTab
          heading={takenOver.heading}
          action={takenOver.takeBack}
          onTake={takeOver}
          onCancel={onCancel}
        >
          {`${takenOver.lead} ${takenOver.next}`}
        </OtherTab>,
      )
  }
}

interface OtherTabProps {
  heading: string
  children: string
  action: string
  onTake: () => void
  onCancel: () => void
}

function OtherTab({ heading, children, action, onTake, onCancel }: OtherTabProps) {
  useBack(onCancel)
  return (
    <Message heading={heading} cancel={onCancel} actions={<Button onPress={onTake}>{action}</Button>}>
      {children}
    </Message>
  )
}
