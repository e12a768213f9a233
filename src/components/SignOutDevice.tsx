import { useEffect, useRef, useState } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import type { AuthProof, HomeserverPort } from "../protocol/ports.ts"
import styles from "./SignOutDevice.module.css"
import { SignOutByPassword } from "./SignOutByPassword.tsx"
import { SignOutByPage } from "./SignOutByPage.tsx"
import { Button } from "./ui/Button.tsx"
import { Notice } from "./ui/Notice.tsx"
import { useEvent } from "./ui/useEvent.ts"
import { Waiting } from "./ui/Waiting.tsx"
import { type SignOutStatus, useSignOut } from "./useSignOut.ts"

export interface SignOutDeviceProps {
  homeserver: HomeserverPort
  userId: string
  /** Of the device to sign out. */
  deviceId: string
  /** It is not in the account any more. */
  onGone: () => void
}

/** Signs a device out: by the homeserver, who may want a proof that it is the user, or by the user on the account's own page. */
export function SignOutDevice({ homeserver, userId, deviceId, onGone }: SignOutDeviceProps) {
  const [status, ask] = useSignOut(homeserver, deviceId)
  const place = useRef<HTMLDivElement>(null)

  const gone = useEvent(onGone)
  const isDone = status.kind === "done"
  useEffect(() => {
    if (isDone) gone()
  }, [isDone, gone])

  // What was pressed is not there any more; who uses the keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus()
  }, [status])

  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Stage status={status} ask={ask} userId={userId} onGone={onGone} />
    </div>
  )
}

interface StageProps extends Pick<SignOutDeviceProps, "userId" | "onGone"> {
  status: SignOutStatus
  ask: (proof?: AuthProof) => void
}

function Stage({ status, ask, userId, onGone }: StageProps) {
  const { signOutDevice: words } = useVouchingWords()
  const { common } = useWords()
  const [looked, setLooked] = useState(false)
  switch (status.kind) {
    case "asking":
      return <Waiting longer={words.longer}>{words.asking}</Waiting>
    case "password":
      return (
        <SignOutByPassword
          key={status.refusals}
          refused={status.refusals > 0}
          onPassword={(password) =>
            ask({
              type: "m.login.password",
              identifier: { type: "m.id.user", user: userId },
              password,
              session: status.session,
            })
          }
        />
      )
    case "stage-page":
      return (
        <SignOutByPage
          key={status.refusals}
          url={status.url}
          lead={words.proveOnPage}
          notDone={status.refusals > 0}
          onDone={() => ask({ session: status.session })}
        />
      )
    case "account-page":
      return (
        <SignOutByPage
          url={status.url}
          lead={looked ? words.lookInList : words.onAccountPage}
          notDone={false}
          onDone={() => {
            setLooked(true)
            onGone()
          }}
        />
      )
    case "trouble":
      return (
        <Notice tone="danger" alert title={words.trouble}>
          <p>{words.troubleNext}</p>
          <Button onPress={() => ask()}>{common.tryAgain}</Button>
        </Notice>
      )
    case "done":
      return (
        <Notice tone="good" announced title={words.done}>
          <p>{words.doneMeaning}</p>
        </Notice>
      )
  }
}
