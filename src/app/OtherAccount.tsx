import { Button } from "../components/ui/Button.tsx"
import { Card } from "../components/ui/Card.tsx"
import type { Route } from "./route.ts"
import { useArrivalWords } from "./words/useArrivalWords.ts"
import { useAppWords } from "./words/useAppWords.ts"

export interface OtherAccountProps {
  /** The link that means another account than this one. */
  route: Route
  /** Who is signed in. */
  userId: string
  /** Goes on with this account. */
  cancel: () => void
  onSignOut: () => void
}

/** A link never changes by itself who is signed in: the user decides. */
export function OtherAccount({ route, userId, cancel, onSignOut }: OtherAccountProps) {
  const { other } = useArrivalWords()
  const { home } = useAppWords()
  return (
    <Card
      heading={other.heading}
      lead={other.lead(route.userId ?? route.homeserver ?? "", userId)}
      actions={
        <>
          <Button weight="primary" onPress={cancel}>
            {other.goOn}
          </Button>
          <Button onPress={onSignOut}>{home.signOut}</Button>
        </>
      }
    >
      <p>{other.meaning}</p>
    </Card>
  )
}
