import { useQueryClient } from "@tanstack/react-query"
import { useMemo, useState } from "react"

import { LinkedDevices } from "../components/LinkedDevices.tsx"
import { LinkDevice, type OnLinked } from "../components/LinkDevice.tsx"
import { UnlockKeys } from "../components/UnlockKeys.tsx"
import { BackContext } from "../components/ui/back.ts"
import type { Browser } from "./browser.ts"
import type { Config } from "./config.ts"
import { OneLink } from "../components/OneLink.tsx"
import { Front } from "./Front.tsx"
import { KeepDevices } from "./KeepDevices.tsx"
import { NearlyDone } from "./NearlyDone.tsx"
import { openCryptoOf } from "./openCrypto.ts"
import type { Route } from "./route.ts"
import type { SignedIn } from "./session/signedIn.ts"
import type { Ending } from "./view.ts"
import { useBackButton } from "./useBackButton.ts"
import { useOver } from "./useOver.ts"
import { Welcome } from "./Welcome.tsx"

interface HomeProps {
  browser: Browser
  config: Config
  signedIn: SignedIn
  /** Where a link that was followed leads, until the user is there: as soon as no wizard is in the way. */
  route: Route | undefined
  onArrived: () => void
  /** The sign-in is over; a link that ended may still be read. */
  onOver: () => void
  /** The sign-in is over and nothing on the screen needs it any more; `told`: whether the server knows. */
  onSignedOut: (why: Ending, told: boolean | Promise<boolean>) => void
}

/** `behind`: the user is done with it, and it goes on watching the new device. */
type Wizard = "closed" | "open" | "behind"

/** What a signed-in user sees: the one button, the devices, or the wizard. */
export function Home(props: HomeProps) {
  const { browser, config, signedIn, onOver, onSignedOut } = props
  const { userId, deviceId, homeserver } = signedIn
  const [wizard, setWizard] = useState<Wizard>("closed")
  const [link, setLink] = useState(0)
  const [linked, setLinked] = useState<string>()
  const [seesDevices, setSeesDevices] = useState(false)
  const [leaveWhenDone, setLeaveWhenDone] = useState(true)
  const [isLeaving, setLeaving] = useState(false)
  const queries = useQueryClient()
  const openCrypto = useMemo(() => openCryptoOf(signedIn), [signedIn])
  const setOver = useOver({ signedIn, isFree: wizard === "closed", onOver, onSignedOut })

  function startLink() {
    setSeesDevices(false)
    // R11: a device that is still watched is the first thing to know; from there the way leads on.
    if (wizard === "closed") setLink(link + 1)
    setWizard("open")
  }

  const onLinked: OnLinked = (device, trust, secrets) => {
    setLinked(device.id)
    // R25: whoever did not ask for its secrets yet may still do so, and then this page is perhaps the only one to answer.
    const leaves = leaveWhenDone && secrets === "given"
    // Left early, the wizard comes back only to warn.
    if (wizard === "behind") {
      if (trust === "unsigned" || trust === "wrongly-signed") setWizard("open")
      else if (!leaves) setWizard("closed")
    }
    if (leaves) void signOutWhenLinked()
  }

  /** R11: the watch over the new device has ended. The list of devices on the screen is fetched a last time before. */
  async function signOutWhenLinked() {
    setLeaving(true)
    await queries.refetchQueries({ queryKey: ["devices"] })
    setLeaving(false)
    setOver({ why: "done", told: signedIn.signOut() })
    setWizard((now) => (now === "behind" ? "closed" : now))
  }

  const devices = (
    <LinkedDevices homeserver={homeserver} userId={userId} deviceId={deviceId} newDeviceId={linked} live />
  )
  const welcome = (
    <>
      <KeepDevices homeserver={homeserver} deviceId={deviceId} />
      <Welcome
        leaveWhenDone={leaveWhenDone}
        onLeaveWhenDone={setLeaveWhenDone}
        onLink={startLink}
        devices={devices}
      />
    </>
  )
  return (
    <BackContext value={useBackButton(browser.history, wizard === "open" || seesDevices)}>
      {wizard === "closed" && (
        <Front
          signedIn={signedIn}
          route={props.route}
          onArrived={props.onArrived}
          welcome={welcome}
          devices={devices}
          seesDevices={seesDevices}
          onSeeDevices={setSeesDevices}
          onLink={startLink}
          onSignOut={() => onSignedOut("asked", signedIn.signOut())}
        />
      )}
      {wizard === "behind" && (leaveWhenDone ? <NearlyDone isLeaving={isLeaving} /> : welcome)}
      {wizard !== "closed" && (
        <div hidden={wizard === "behind"}>
          <OneLink key={link} locks={browser.locks} userId={userId} onCancel={() => setWizard("closed")}>
            {(takenOver) => (
              <LinkDevice
                homeserver={homeserver}
                userId={userId}
                deviceId={deviceId}
                codes={config.codes}
                rendezvousServer={config.rendezvousServer}
                unlockScreen={UnlockKeys}
                openCrypto={openCrypto}
                signsOut={leaveWhenDone}
                takenOver={takenOver}
                onLinked={onLinked}
                onDone={(watching) => setWizard(watching || isLeaving ? "behind" : "closed")}
              />
            )}
          </OneLink>
        </div>
      )}
    </BackContext>
  )
}
