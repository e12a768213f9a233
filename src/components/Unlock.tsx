import { useEffect, useId, useRef, useState, type ReactNode } from "react"
import type { UnlockWords } from "../i18n/later.ts"
import { useUnlockWords } from "../i18n/useUnlockWords.ts"
import type { TrustPort } from "../protocol/ports.ts"
import type { Unlocked } from "../trust/checkedKeys.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { More } from "./ui/More.tsx"
import { Notice } from "./ui/Notice.tsx"
import { SecretField } from "./ui/SecretField.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** Why the keys, unlocked before, are asked for again. */
export type Forgotten = "idle" | "link-ended"

interface UnlockProps {
  /** The app around the wizard was asked for the keys, and does not have them. */
  notHeld?: boolean
  forgotten?: Forgotten | undefined
  unlock: (secret: string, signal: AbortSignal) => Promise<Unlocked>
  /** Gets the unlocked keys; whoever takes them has to wipe them. */
  onUnlocked: (trust: TrustPort) => void
  cancel: () => void
  /** What else the user may want to read here. */
  children?: ReactNode
}

/** Asks for the recovery key or passphrase. What is typed is read once and cleared at once; it is in no state (R24). */
export function Unlock({ notHeld = false, forgotten, unlock, onUnlocked, cancel, children }: UnlockProps) {
  const words = useUnlockWords()
  const form = useId()
  const field = useRef<HTMLInputElement>(null)
  const running = useRef<AbortController>(undefined)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<keyof UnlockWords["problems"]>()
  // The user's next act is to paste or type.
  useEffect(() => {
    field.current?.focus()
    return () => running.current?.abort()
  }, [])

  const submit = async (secret: string) => {
    const { signal } = (running.current = new AbortController())
    setBusy(true)
    setProblem(undefined)
    try {
      const result = await unlock(secret, signal)
      if (signal.aborted) {
        if (result.ok) result.trust.wipe()
        return
      }
      if (result.ok) return onUnlocked(result.trust)
      setProblem(result.problem)
    } catch {
      if (signal.aborted) return
      setProblem("bug")
    }
    setBusy(false)
    field.current?.focus()
  }
  return (
    <Card
      cancel={cancel}
      heading={words.heading}
      focusHeading={false}
      lead={words.lead}
      actions={
        <Button weight="primary" form={form} disabled={busy}>
          {words.action}
        </Button>
      }
    >
      {notHeld && !problem && (
        <Notice tone="plain" announced title={words.problems["not-held"].title}>
          <p>{words.problems["not-held"].next}</p>
        </Notice>
      )}
      {forgotten && !problem && (
        <Notice tone="plain" announced>
          <p>{words.forgotten[forgotten]}</p>
        </Notice>
      )}
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          const input = field.current
          const secret = input?.value.trim()
          if (!input || !secret || busy) return input?.focus()
          input.value = ""
          void submit(secret)
        }}
      >
        <SecretField field={field} invalid={problem !== undefined} />
      </form>
      {problem && (
        <Notice tone="danger" alert title={words.problems[problem].title}>
          <p>{words.problems[problem].next}</p>
        </Notice>
      )}
      {busy && <Waiting longer={words.longer}>{words.busy}</Waiting>}
      <More title={words.where}>
        {words.whereText.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </More>
      {children}
    </Card>
  )
}
