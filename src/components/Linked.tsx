import type { ReactNode } from "react"
import { useWords } from "../i18n/useWords.ts"
import type { StateOf } from "./step.ts"
import { TrustNotice } from "./TrustNotice.tsx"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { Devices } from "./ui/Devices.tsx"
import { More } from "./ui/More.tsx"
import { Notice } from "./ui/Notice.tsx"

interface LinkedProps {
  state: StateOf<"linked">
  /** The page ends its own sign-in after this link; said here, done by whoever holds the sign-in. */
  signsOut: boolean
  devices: ReactNode
  again: () => void
  done: () => void
}

/** The new device is signed in and has the keys: says by name whether it is verified, or exactly what is not (R11). */
export function Linked({ state, signsOut, devices, again, done }: LinkedProps) {
  const { linked, common } = useWords()
  const { device, trust, backup } = state
  const notAsked = state.secrets === "not-asked"
  const alarm = trust === "unsigned" || trust === "wrongly-signed"
  const heading = alarm ? linked.alarmHeading : linked.heading
  return (
    <Card
      heading={heading(device.name ?? common.newDevice)}
      actions={
        <>
          <Button weight="primary" onPress={done}>
            {common.done}
          </Button>
          {(!signsOut || notAsked) && !alarm && trust !== undefined && (
            <Button onPress={again}>{linked.another}</Button>
          )}
        </>
      }
    >
      <Devices between={alarm ? "warning" : trust === "verified" ? "done" : "joined"} />
      <TrustNotice trust={trust} hasKeys={!notAsked} />
      {notAsked && (
        <Notice tone="notice" title={linked.notAsked}>
          <p>{linked.notAskedText}</p>
        </Notice>
      )}
      {!notAsked && backup === "left-out" && <p>{linked.backupLeftOut}</p>}
      {backup === "none" && <p>{linked.backupNone}</p>}
      <More title={linked.seeDevices}>{devices}</More>
      {signsOut && (
        <p>
          {notAsked ? linked.staysSignedIn : trust === undefined ? linked.signsOutLater : linked.signsOut}
        </p>
      )}
    </Card>
  )
}
