import { Button } from "../components/ui/Button.tsx"
import { Card } from "../components/ui/Card.tsx"
import { Devices } from "../components/ui/Devices.tsx"
import { Notice } from "../components/ui/Notice.tsx"
import type { Ending } from "./view.ts"
import { useAppWords } from "./words/useAppWords.ts"

interface SignedOutProps {
  why: Ending
  /** False: the server could not be told yet. */
  revoked: boolean
  onSignIn: () => void
}

/** The calm end. */
export function SignedOut({ why, revoked, onSignIn }: SignedOutProps) {
  const { signedOut } = useAppWords()
  const isExpired = why === "expired"
  const told = isExpired ? signedOut.expired : revoked ? `${signedOut[why]} ${signedOut.close}` : undefined
  return (
    <Card
      heading={isExpired ? signedOut.expiredHeading : signedOut.heading}
      lead={told}
      actions={
        <Button weight={isExpired ? "primary" : "secondary"} onPress={onSignIn}>
          {signedOut.again}
        </Button>
      }
    >
      <Devices between={why === "done" ? "done" : "apart"} />
      {!revoked && (
        <Notice tone="notice">
          <p>{signedOut.notTold}</p>
        </Notice>
      )}
    </Card>
  )
}
