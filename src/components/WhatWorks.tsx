import { useWords } from "../i18n/useWords.ts"
import type { ConversationsProps } from "./Conversations.tsx"
import { More } from "./ui/More.tsx"
import { useLoaded } from "./ui/useLoaded.ts"
import { Waiting } from "./ui/Waiting.tsx"

/** A fold that says which new apps can be linked here. What it says is loaded when it is opened, again if that failed. */
export function WhatWorks(props: ConversationsProps) {
  const { checking, common } = useWords()
  const { part, failed, load } = useLoaded(() => import("./Conversations.tsx"))
  return (
    <More title={checking.whatWorks} onOpen={load}>
      {part ? (
        <part.Conversations {...props} />
      ) : failed ? (
        <p>{common.later.failed}</p>
      ) : (
        <Waiting longer={common.later.longer}>{common.later.waiting}</Waiting>
      )}
    </More>
  )
}
