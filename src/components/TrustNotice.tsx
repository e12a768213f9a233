import { useWords } from "../i18n/useWords.ts"
import type { DeviceTrust } from "../protocol/ports.ts"
import { Notice } from "./ui/Notice.tsx"
import { Waiting } from "./ui/Waiting.tsx"

interface TrustNoticeProps {
  trust: DeviceTrust | undefined
  /** Whether it was given the account's keys. */
  hasKeys: boolean
}

/** What was seen of the new device's signature (R11); undefined: still looking. Says no more than that. */
export function TrustNotice({ trust, hasKeys }: TrustNoticeProps) {
  const { linked } = useWords()
  switch (trust) {
    case undefined:
      return <Waiting longer={linked.watchingLonger}>{linked.watching}</Waiting>
    case "verified":
      return (
        <Notice tone="good" announced title={linked.verified}>
          <p>{hasKeys ? linked.verifiedText : linked.verifiedOnlyText}</p>
        </Notice>
      )
    case "unknown":
    case "no-keys":
      return (
        <Notice tone="plain" announced title={linked.notKnown}>
          <p>{linked.notKnownText}</p>
        </Notice>
      )
    case "unsigned":
    case "wrongly-signed":
      return (
        <Notice tone="danger" alert title={linked.alarm}>
          <p>{linked.alarmText}</p>
          <ol>
            {linked.remedy.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Notice>
      )
  }
}
