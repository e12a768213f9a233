import { borrowing } from "../i18n/en/borrowing.ts"
import { useWords } from "../i18n/useWords.ts"
import type { BorrowProblem } from "./Borrow.tsx"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"

export interface NotBorrowedProps {
  problem: BorrowProblem
  again: () => void
  cancel: () => void
}

/** Why the keys that the app around the wizard holds cannot be given to a new device, and what helps. */
export function NotBorrowed({ problem, again, cancel }: NotBorrowedProps) {
  const { common, later } = useWords()
  const { title, next } = (later?.borrowing ?? borrowing)[problem]
  return (
    <Card
      cancel={cancel}
      heading={title}
      lead={next}
      actions={
        <Button weight="primary" onPress={again}>
          {common.tryAgain}
        </Button>
      }
    />
  )
}
