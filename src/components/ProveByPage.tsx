import { useState } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import type { ProofStage } from "../store/state.ts"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Notice } from "./ui/Notice.tsx"
import { PageLink } from "./ui/PageLink.tsx"
import { PageTarget } from "./ui/PageTarget.tsx"
import { TimeLeft } from "./ui/TimeLeft.tsx"
import { Waiting } from "./ui/Waiting.tsx"

interface ProveByPageProps extends StepProps<"proving-identity"> {
  stage: Extract<ProofStage, { kind: "page" }>
}

/** A stage that is done on the homeserver's own page, opened by the user's own act (R18), who comes back and says so (R25). */
export function ProveByPage({ state, stage, answer, cancel }: ProveByPageProps) {
  const { proveIdentity } = useVouchingWords()
  const { consent } = useWords()
  const [opened, setOpened] = useState(false)
  /** The state that was answered: another one for the same page says that the server does not think it done. */
  const [answered, setAnswered] = useState<typeof state>()
  const busy = answered === state
  const refused = !busy && (answered !== undefined || state.refusals > 0)
  const tried = opened || refused
  return (
    <Card
      phase="approve"
      cancel={cancel}
      heading={proveIdentity.heading}
      lead={proveIdentity.pageLead}
      actions={
        <>
          <PageLink url={stage.url} weight={tried ? "secondary" : "primary"} onOpen={() => setOpened(true)}>
            {tried ? consent.openAgain : consent.open(stage.host)}
          </PageLink>
          <Button
            weight={tried ? "primary" : "secondary"}
            disabled={busy}
            onPress={() => {
              setAnswered(state)
              answer({ kind: "proof-page-done" })
            }}
          >
            {proveIdentity.pageDone}
          </Button>
        </>
      }
    >
      <PageTarget goesTo={proveIdentity.goesTo} host={stage.host} />
      {refused && (
        <Notice tone="notice" alert title={proveIdentity.notDone}>
          <p>{proveIdentity.notDoneNext}</p>
        </Notice>
      )}
      {busy && <Waiting longer={proveIdentity.longer}>{proveIdentity.busy}</Waiting>}
      <TimeLeft deadline={state.deadline} />
    </Card>
  )
}
