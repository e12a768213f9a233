import type { Diagnosis } from "../homeserver/diagnosis.ts"
import { useConversationWords } from "../i18n/useConversationWords.ts"

export type ConversationsProps = Pick<Diagnosis, "codes" | "scans" | "conversations">

/** Which new apps can be linked here, which cannot, and why. */
export function Conversations({ codes, scans, conversations }: ConversationsProps) {
  const words = useConversationWords()
  const grant = conversations.includes("device-grant")
  const earlier = conversations.includes("login-token")
    ? words.loginToken
    : grant && scans.includes("msc3906")
      ? words.grantOverEarlier
      : words.noEarlier
  return (
    <>
      {grant && <p>{words.grant}</p>}
      <p>{earlier}</p>
      {!grant && <p>{words.noGrant}</p>}
      {codes.length === 0 && <p>{words.onlyScan}</p>}
    </>
  )
}
