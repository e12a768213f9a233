import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useEffectEvent, useState } from "react"

import { DeviceList } from "../components/DeviceList.tsx"
import { LinkDevice } from "../components/LinkDevice.tsx"
import type { Browser } from "./browser.ts"
import type { Config } from "./config.ts"
import { OneLink } from "./OneLink.tsx"
import type { SignedIn } from "./session/signedIn.ts"
import type { Ending } from "./start.ts"
import { Welcome } from "./Welcome.tsx"

interface HomeProps {
  browser: Browser
  config: Config
  signedIn: SignedIn
  /** The sign-in is over and nothing on the screen needs it any more; `told`: whether the server knows. */
  onSignedOut: (why: Ending, told: boolean | Promise<boolean>) => void
}

/** The sign-in is over, but a link that ended on this screen may still be read. */
interface Over {
  why: Ending
  told: boolean | Promise<boolean>
}

/** What a signed-in user sees: the one button, or the wizard. */
export function Home({ browser, config, signedIn, onSignedOut }: HomeProps) {
  const { userId, deviceId, homeserver } = signedIn
  const [linking, setLinking] = useState(false)
  const [leaveWhenDone, setLeaveWhenDone] = useState(true)
  const [over, setOver] = useState<Over>()
  const queries = useQueryClient()

  useEffect(() => {
    void signedIn.ended.then(() => setOver((before) => before ?? { why: "ended", told: true }))
  }, [signedIn])
  const leave = useEffectEvent(onSignedOut)
  useEffect(() => {
    if (over && !linking) leave(over.why, over.told)
  }, [over, linking])

  /** R11: the watch over the new device has ended. The list of devices on the screen is fetched a last time before. */
  async function signOutWhenLinked() {
    await queries.refetchQueries({ queryKey: ["devices"] })
    setOver({ why: "done", told: signedIn.signOut() })
  }

  if (linking) {
    return (
      <OneLink browser={browser} userId={userId} onCancel={() => setLinking(false)}>
        <LinkDevice
          homeserver={homeserver}
          userId={userId}
          deviceId={deviceId}
          codes={config.codes}
          signsOut={leaveWhenDone}
          onLinked={leaveWhenDone ? () => void signOutWhenLinked() : undefined}
          onDone={() => setLinking(false)}
        />
      </OneLink>
    )
  }
  return (
    <Welcome
      leaveWhenDone={leaveWhenDone}
      onLeaveWhenDone={setLeaveWhenDone}
      onLink={() => setLinking(true)}
      devices={<DeviceList homeserver={homeserver} deviceId={deviceId} />}
    />
  )
}
