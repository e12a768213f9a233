import type { CheckId } from "../homeserver/remedies.ts"
import { useWords } from "../i18n/useWords.ts"
import { Card } from "./ui/Card.tsx"
import { CheckLine, CheckList } from "./ui/CheckList.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** In the order of the diagnosis, so that nothing moves when it arrives. */
const expected = [
  "server",
  "oauth",
  "device-grant",
  "rendezvous",
  "cross-signing",
  "secret-storage",
] as const satisfies readonly CheckId[]

/** The diagnosis is under way; nothing has been asked of the user. */
export function Checking({ cancel }: { cancel: () => void }) {
  const { checking } = useWords()
  return (
    <Card cancel={cancel} heading={checking.heading} lead={checking.lead}>
      <CheckList>
        {expected.map((id) => (
          <CheckLine key={id} status="pending" name={checking.checks[id]} />
        ))}
      </CheckList>
      <Waiting longer={checking.longer}>{checking.waiting}</Waiting>
    </Card>
  )
}
