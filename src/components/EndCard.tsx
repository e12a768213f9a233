import type { ReactNode } from "react"
import { useWords } from "../i18n/useWords.ts"
import type { StateOf } from "./step.ts"
import { TechnicalDetails } from "./report/TechnicalDetails.tsx"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"

interface EndCardProps {
  state: StateOf<"stopped">
  heading: string
  /** What happened. */
  lead: string
  /** Starts a new link; undefined where that helps nobody. */
  again: (() => void) | undefined
  done: () => void
  /** Something on the card comes before either. */
  urgent?: boolean
  /** Whether the account is safe, and what now. */
  children: ReactNode
}

/** The frame of every early end: a new start where it helps, a way out, and the details for whoever helps the user. */
export function EndCard({ state, heading, lead, again, done, urgent = false, children }: EndCardProps) {
  const { common } = useWords()
  return (
    <Card
      heading={heading}
      lead={lead}
      actions={
        <>
          {again && (
            <Button weight={urgent ? "secondary" : "primary"} onPress={again}>
              {common.startAgain}
            </Button>
          )}
          <Button weight={again || urgent ? "secondary" : "primary"} onPress={done}>
            {common.close}
          </Button>
        </>
      }
    >
      <Devices between={state.aftermath === "signed-in" ? "warning" : "apart"} />
      {children}
      <TechnicalDetails failure={state.failure} during={state.during} />
    </Card>
  )
}
