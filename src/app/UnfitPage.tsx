import type { Unfit } from "./fitness.ts"
import { Message } from "./Message.tsx"
import { Shell } from "./Shell.tsx"
import { useAppWords } from "./words/useAppWords.ts"

/** Shown instead of the site where it must not run; nothing else has been started then. */
export function UnfitPage({ why }: { why: Unfit }) {
  const { heading, text } = useAppWords().unfit[why]
  return (
    <Shell>
      <Message heading={heading}>{text}</Message>
    </Shell>
  )
}
