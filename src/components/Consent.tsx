import { useState } from "react"
import { useWords } from "../i18n/useWords.ts"
import styles from "./Consent.module.css"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { More } from "./ui/More.tsx"
import { PageLink } from "./ui/PageLink.tsx"
import { PageTarget } from "./ui/PageTarget.tsx"
import { Steps } from "./ui/Steps.tsx"
import { TimeLeft } from "./ui/TimeLeft.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/**
 * The consent page: opened by the user's own act on a real link (R18). One component before and after, so that the link
 * stays in the document while the browser follows it.
 */
export function Consent({ state, answer, cancel }: StepProps<"consent-needed" | "awaiting-consent">) {
  const { consent } = useWords()
  const [copied, setCopied] = useState(false)
  const { page, deadline } = state
  const waiting = state.step === "awaiting-consent"
  const opened = () => answer({ kind: "consent-opened" })
  const copy = () => {
    opened()
    // A browser may refuse the clipboard; the address stands beside the button, to be copied by hand.
    navigator.clipboard.writeText(page.url).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Card
      phase="approve"
      cancel={cancel}
      heading={waiting ? consent.headingOpened : consent.heading}
      actions={
        <PageLink url={page.url} weight={waiting ? "secondary" : "primary"} onOpen={opened}>
          {waiting ? consent.openAgain : consent.open(page.host)}
        </PageLink>
      }
    >
      <PageTarget goesTo={consent.goesTo} host={page.host} />
      {state.device === undefined && <p>{consent.anotherCode}</p>}
      {waiting ? (
        <Waiting longer={consent.longer}>{page.complete ? consent.waiting : consent.waitingTypeCode}</Waiting>
      ) : (
        <Steps lines={[page.complete ? consent.compare : consent.type, consent.allow, consent.comeBack]} />
      )}
      <More title={consent.another}>
        <code className={styles.address} onCopy={opened}>
          {page.url}
        </code>
        <Button onPress={copy}>{consent.copy}</Button>
        {copied && <output>{consent.copied}</output>}
        {!waiting && <Button onPress={opened}>{consent.openedOtherwise}</Button>}
        <Button weight="text" onPress={() => answer({ kind: "page-did-not-open" })}>
          {consent.didNotOpen}
        </Button>
      </More>
      <TimeLeft deadline={deadline} />
    </Card>
  )
}
