import { useContext } from "react"
import type { Diagnosis } from "../homeserver/diagnosis.ts"
import { useNotPossibleWords } from "../i18n/useNotPossibleWords.ts"
import { useWords } from "../i18n/useWords.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { CheckLine, CheckList } from "./ui/CheckList.tsx"
import { HelpContext } from "./ui/help.ts"
import { More } from "./ui/More.tsx"
import { PageLink } from "./ui/PageLink.tsx"
import { WhatWorks } from "./WhatWorks.tsx"

export interface NotPossibleProps {
  diagnosis: Diagnosis
  /** True while the question is asked again. */
  busy: boolean
  again: () => void
  /** Goes on without what is only needed to show a code; undefined where that is not all. */
  scan: (() => void) | undefined
  cancel: () => void
}

/** Which piece is missing, who can fix it and how; and what works instead. */
export function NotPossible({ diagnosis, busy, again, scan, cancel }: NotPossibleProps) {
  const { checking, common } = useWords()
  const notPossible = useNotPossibleWords()
  const help = useContext(HelpContext)
  const open = diagnosis.checks.filter((check) => check.status !== "ok")
  const inPlace = diagnosis.checks.filter((check) => check.status === "ok")
  const fixers = new Set(open.map((check) => check.fixer))
  // Said once below the list where it would only be repeated.
  const sameFixer = open.length > 1 && fixers.size === 1
  const missing = open.some((check) => check.status === "missing")
  // Either would do; where only one is open, the other decides.
  const either = (["device-grant", "login-token"] as const).filter((id) =>
    open.some((check) => check.id === id),
  )
  const technical = open.flatMap(
    (check) => (check.status === "missing" && notPossible.technical[check.remedy]) || [],
  )
  return (
    <Card
      cancel={cancel}
      heading={missing ? notPossible.heading : notPossible.headingUnknown}
      lead={missing ? notPossible.lead : notPossible.leadUnknown}
      actions={
        <>
          <Button weight="primary" disabled={busy} onPress={again}>
            {common.tryAgain}
          </Button>
          {scan && <Button onPress={scan}>{notPossible.scan}</Button>}
          {help && (
            <PageLink url={help} weight="secondary">
              {notPossible.help}
            </PageLink>
          )}
        </>
      }
    >
      <CheckList>
        {open.map((check) => (
          <CheckLine key={check.id} status={check.status} name={checking.checks[check.id]}>
            <p>{notPossible.remedies[check.remedy]}</p>
            {check.status === "unknown" && check.retryAfterMs !== undefined && (
              <p>{notPossible.waitFor(Math.ceil(check.retryAfterMs / 1000))}</p>
            )}
            {!sameFixer && <p>{notPossible.fixers[check.fixer]}</p>}
          </CheckLine>
        ))}
      </CheckList>
      {sameFixer && [...fixers].map((fixer) => <p key={fixer}>{notPossible.fixers[fixer]}</p>)}
      {either.length === 2 && (
        <p>{notPossible.either(checking.checks["device-grant"], checking.checks["login-token"])}</p>
      )}
      {missing && <p>{notPossible.instead}</p>}
      {technical.length > 0 && (
        <More title={common.details}>
          {technical.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </More>
      )}
      {diagnosis.conversations.length > 0 && <WhatWorks {...diagnosis} />}
      {inPlace.length > 0 && (
        <More title={notPossible.inPlace}>
          <CheckList>
            {inPlace.map((check) => (
              <CheckLine key={check.id} status="ok" name={checking.checks[check.id]} />
            ))}
          </CheckList>
        </More>
      )}
    </Card>
  )
}
