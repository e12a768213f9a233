import { useState } from "react"
import type { ComponentType } from "react"
import { useWords } from "../i18n/useWords.ts"
import type { ConversationsProps } from "./Conversations.tsx"
import { More } from "./ui/More.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** A fold that says which new apps can be linked here. What it says is loaded when it is opened, again if that failed. */
export function WhatWorks(props: ConversationsProps) {
  const { checking, common } = useWords()
  const [found, setFound] = useState<{ Text: ComponentType<ConversationsProps> } | "failed">()
  const load = () => {
    if (typeof found === "object") return
    setFound(undefined)
    import("./Conversations.tsx").then(
      ({ Conversations }) => setFound({ Text: Conversations }),
      () => setFound("failed"),
    )
  }
  return (
    <More title={checking.whatWorks} onOpen={load}>
      {typeof found === "object" ? (
        <found.Text {...props} />
      ) : found === "failed" ? (
        <p>{common.later.failed}</p>
      ) : (
        <Waiting longer={common.later.longer}>{common.later.waiting}</Waiting>
      )}
    </More>
  )
}
