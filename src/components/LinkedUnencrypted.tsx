import type { ReactNode } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import type { StateOf } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { More } from "./ui/More.tsx"
import { Notice } from "./ui/Notice.tsx"

interface LinkedUnencryptedProps {
  state: StateOf<"linked-unencrypted">
  /** The page would end its own sign-in after a link; after this one the user may still want to sign the device out. */
  signsOut: boolean
  devices: ReactNode
  signOut: ReactNode
  again: () => void
  done: () => void
}

/** The new device signed in and does not encrypt: what that means, and the way to undo it. */
export function LinkedUnencrypted(props: LinkedUnencryptedProps) {
  const { state, signsOut, devices, signOut, again, done } = props
  const { linkedUnencrypted } = useVouchingWords()
  const { common, linked } = useWords()
  return (
    <Card
      heading={linkedUnencrypted.heading(state.device?.name ?? common.newDevice)}
      lead={linkedUnencrypted.lead}
      actions={
        <>
          <Button weight="primary" onPress={done}>
            {common.done}
          </Button>
          <Button onPress={again}>{linked.another}</Button>
        </>
      }
    >
      <Devices between="joined" />
      <Notice tone="plain" announced title={linkedUnencrypted.meaning}>
        <ul>
          {linkedUnencrypted.means.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
      <p>{linkedUnencrypted.unexpected}</p>
      {signOut}
      <More title={linked.seeDevices}>{devices}</More>
      {signsOut && <p>{linked.staysSignedIn}</p>}
    </Card>
  )
}
