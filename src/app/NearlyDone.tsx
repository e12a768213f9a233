import { Card } from "../components/ui/Card.tsx"
import { Waiting } from "../components/ui/Waiting.tsx"
import { useWords } from "../i18n/useWords.ts"
import { useAppWords } from "./words/useAppWords.ts"

/** The user is done, but the page's own sign-out waits for the watch over the new device (R11). */
export function NearlyDone() {
  const { home } = useAppWords()
  const { linked } = useWords()
  return (
    <Card heading={home.nearlyDone} lead={linked.signsOutLater}>
      <Waiting longer={linked.watchingLonger}>{linked.watching}</Waiting>
    </Card>
  )
}
