import type { ReactNode } from "react"
import type { OtherTabProps } from "./OtherTab.tsx"
import { later } from "./ui/later.tsx"
import { useLinkLock } from "./useLinkLock.ts"

/** Hardly anybody links in two tabs. */
const OtherTab = later<OtherTabProps>(() => import("./OtherTab.tsx").then((module) => module.OtherTab))

interface OneLinkProps {
  locks: Pick<LockManager, "request">
  userId: string
  onCancel: () => void
  /** The wizard; once another tab has taken the link over, what is said in place of a screen that would lead to another link. */
  children: (takenOver: ReactNode | undefined) => ReactNode
}

/** Shows the wizard while nobody else in this browser links a device of this account, or has taken that over. */
export function OneLink({ locks, userId, onCancel, children }: OneLinkProps) {
  const { lock, takeOver } = useLinkLock(locks, userId)
  switch (lock) {
    case "asking":
      return null
    case "mine":
      return children(undefined)
    case "other-tab":
      return <OtherTab taken={false} onTake={takeOver} cancel={onCancel} />
    case "taken":
      return children(<OtherTab taken onTake={takeOver} cancel={onCancel} />)
  }
}
