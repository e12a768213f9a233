import type { ReactNode } from "react"

import type { Browser } from "./browser.ts"
import { Message } from "./Message.tsx"
import { useLinkLock } from "./useLinkLock.ts"
import { useAppWords } from "./words/useAppWords.ts"

interface OneLinkProps {
  browser: Browser
  userId: string
  onCancel: () => void
  children: ReactNode
}

/** Shows the wizard while no other tab of this browser links a device of this account. */
export function OneLink({ browser, userId, onCancel, children }: OneLinkProps) {
  const { otherTab } = useAppWords()
  const lock = useLinkLock(browser.locks, userId)
  if (lock === "mine") return children
  if (lock === "asking") return null
  return (
    <Message heading={otherTab.heading} cancel={onCancel}>
      {`${otherTab.lead} ${otherTab.next}`}
    </Message>
  )
}
