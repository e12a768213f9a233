import buttonStyles from "../components/ui/Button.module.css"
import type { Unfit } from "./fitness.ts"
import { Message } from "./Message.tsx"
import { Shell } from "./Shell.tsx"
import { useAppWords } from "./words/useAppWords.ts"

/** Shown instead of the site where it must not run; nothing else has been started then. */
export function UnfitPage({ why }: { why: Unfit }) {
  const { unfit } = useAppWords()
  const out = (
    <a className={buttonStyles.primary} href="./" target="_blank" rel="noopener noreferrer">
      {unfit.framed.open}
    </a>
  )
  return (
    <Shell>
      <Message heading={unfit[why].heading} actions={why === "framed" && out}>
        {unfit[why].text}
      </Message>
    </Shell>
  )
}
