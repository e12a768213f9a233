import { useId, useState } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { PasswordForm } from "./PasswordForm.tsx"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { TimeLeft } from "./ui/TimeLeft.tsx"

/** The account's password, once more: a stage of what the homeserver asks before it lets a new device in. */
export function ProveByPassword({ state, answer, cancel }: StepProps<"proving-identity">) {
  const { proveIdentity } = useVouchingWords()
  /** The state that was answered: as soon as another one takes its place, there is an answer to it. */
  const [answered, setAnswered] = useState<typeof state>()
  const busy = answered === state
  const form = useId()
  return (
    <Card
      phase="approve"
      cancel={cancel}
      heading={proveIdentity.heading}
      focusHeading={false}
      lead={proveIdentity.passwordLead}
      actions={
        <Button weight="primary" form={form} disabled={busy}>
          {proveIdentity.confirm}
        </Button>
      }
    >
      <PasswordForm
        id={form}
        refused={state.refusals > 0}
        busy={busy}
        onPassword={(password) => {
          setAnswered(state)
          answer({ kind: "password", password })
        }}
      />
      <TimeLeft deadline={state.deadline} />
    </Card>
  )
}
