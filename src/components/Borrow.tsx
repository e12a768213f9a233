import { useEffect, useState } from "react"
import { useWords } from "../i18n/useWords.ts"
import type { TrustPort } from "../protocol/ports.ts"
import type { Unlocked } from "../trust/checkedKeys.ts"
import type { UnlockProblem } from "../trust/problem.ts"
import type { NotBorrowedProps } from "./NotBorrowed.tsx"
import { Card } from "./ui/Card.tsx"
import { later } from "./ui/later.tsx"
import { useEscape } from "./ui/useEscape.ts"
import { useEvent } from "./ui/useEvent.ts"
import { Waiting } from "./ui/Waiting.tsx"

/** Checks the keys that the app around the wizard holds, and makes them ready to be given (R9). */
export type BorrowKeys = (signal: AbortSignal) => Promise<Unlocked>

/** Why the keys that the app holds cannot be given; that it holds none is no such reason: they may be unlocked here. */
export type BorrowProblem =
  | Extract<
      UnlockProblem,
      | "no-cross-signing"
      | "keys-do-not-match"
      | "damaged"
      | "signed-out"
      | "offline"
      | "unreachable"
      | "server-error"
    >
  | "bug"

interface BorrowProps {
  borrow: BorrowKeys
  onBorrowed: (trust: TrustPort) => void
  /** The app does not have them: the user may unlock them here. */
  onNotHeld: () => void
  cancel: () => void
}

const NotBorrowed = later<NotBorrowedProps>(() =>
  import("./NotBorrowed.tsx").then((module) => module.NotBorrowed),
)

/** Nothing is asked of the user that the app around the wizard knows already. */
export function Borrow({ borrow, onBorrowed, onNotHeld, cancel }: BorrowProps) {
  const { checking } = useWords()
  const [problem, setProblem] = useState<BorrowProblem>()
  useEscape(true, cancel)
  const settle = useEvent((result: Unlocked) => {
    if (result.ok) onBorrowed(result.trust)
    else if (result.problem === "not-held") onNotHeld()
    else setProblem(borrowProblem(result.problem))
  })
  useEffect(() => {
    if (problem) return undefined
    const gone = new AbortController()
    const { signal } = gone
    borrow(signal).then(
      (result) => signal.aborted || settle(result),
      () => signal.aborted || setProblem("bug"),
    )
    return () => gone.abort()
  }, [borrow, problem, settle])

  if (problem) return <NotBorrowed problem={problem} again={() => setProblem(undefined)} cancel={cancel} />
  return (
    <Card cancel={cancel} heading={checking.heading} lead={checking.lead}>
      <Waiting longer={checking.longer}>{checking.waiting}</Waiting>
    </Card>
  )
}

/** What an app holds was unlocked before: what can go wrong with a recovery key cannot happen here. */
function borrowProblem(problem: Exclude<UnlockProblem, "not-held">): BorrowProblem {
  switch (problem) {
    case "no-cross-signing":
    case "keys-do-not-match":
    case "damaged":
    case "signed-out":
    case "offline":
    case "unreachable":
    case "server-error":
      return problem
    case "not-a-key":
    case "wrong-key":
    case "no-secret-storage":
    case "no-cross-signing-keys":
    case "unsupported":
      return "bug"
  }
}
