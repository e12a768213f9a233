import { borrowing as de } from "../i18n/de/borrowing.ts"
import { borrowing as en } from "../i18n/en/borrowing.ts"
import { useWords } from "../i18n/useWords.ts"
import type { BorrowProblem } from "./Borrow.tsx"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"

export interface NotBorrowedProps {
  problem: BorrowProblem
  again: () => void
  cancel: () => void
}

const borrowing = { en, de }

/** Why the keys that the app around the wizard holds cannot be given to a new device, and what helps. */
export function NotBorrowed({ problem, again, cancel }: NotBorrowedProps) {
  const { common, language } = useWords()
  const { title, next } = borrowing[language][problem]
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
