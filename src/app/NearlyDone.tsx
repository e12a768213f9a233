import { Card } from "../components/ui/Card.tsx"
import { Waiting } from "../components/ui/Waiting.tsx"
import { useWords } from "../i18n/useWords.ts"
import { useAppWords } from "./words/useAppWords.ts"

/** The user is done, but the page's own sign-out waits for the watch over the new device (R11), or is about to be. */
export function NearlyDone({ isLeaving }: { isLeaving: boolean }) {
  const { home } = useAppWords()
  const { linked } = useWords()
  return (
    <Card heading={home.nearlyDone} lead={isLeaving ? undefined : linked.signsOutLater}>
      <Waiting longer={linked.watchingLonger}>{isLeaving ? linked.signsOut : linked.watching}</Waiting>
    </Card>
  )
}
