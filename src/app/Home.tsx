import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useEffectEvent, useMemo, useState } from "react"

import { DeviceList } from "../components/DeviceList.tsx"
import { LinkDevice, type OnLinked } from "../components/LinkDevice.tsx"
import { BackContext } from "../components/ui/back.ts"
import { Card } from "../components/ui/Card.tsx"
import { Waiting } from "../components/ui/Waiting.tsx"
import { useWords } from "../i18n/useWords.ts"
import type { Browser } from "./browser.ts"
import type { Config } from "./config.ts"
import { OneLink } from "./OneLink.tsx"
import { openCryptoOf } from "./openCrypto.ts"
import type { SignedIn } from "./session/signedIn.ts"
import type { Ending } from "./start.ts"
import { useBackButton } from "./useBackButton.ts"
import { Welcome } from "./Welcome.tsx"
import { useAppWords } from "./words/useAppWords.ts"

interface HomeProps {
  browser: Browser
  config: Config
  signedIn: SignedIn
  /** The sign-in is over; a link that ended may still be read. */
  onOver: () => void
  /** The sign-in is over and nothing on the screen needs it any more; `told`: whether the server knows. */
  onSignedOut: (why: Ending, told: boolean | Promise<boolean>) => void
}

/** `behind`: the user is done with it, and it goes on watching the new device. */
type Wizard = "closed" | "open" | "behind"

/** The sign-in is over, but a link that ended on this screen may still be read. */
interface Over {
  why: Ending
  told: boolean | Promise<boolean>
}

/** What a signed-in user sees: the one button, or the wizard. */
export function Home({ browser, config, signedIn, onOver, onSignedOut }: HomeProps) {
  const { userId, deviceId, homeserver } = signedIn
  const [wizard, setWizard] = useState<Wizard>("closed")
  const [link, setLink] = useState(0)
  const [leaveWhenDone, setLeaveWhenDone] = useState(true)
  const [over, setOver] = useState<Over>()
  const queries = useQueryClient()
  const openCrypto = useMemo(() => openCryptoOf(signedIn), [signedIn])

  useEffect(() => {
    void signedIn.ended.then((why) => setOver((before) => before ?? { why, told: true }))
  }, [signedIn])
  const leave = useEffectEvent(onSignedOut)
  const tellOver = useEffectEvent(onOver)
  useEffect(() => {
    if (over) tellOver()
  }, [over])
  useEffect(() => {
    if (over && wizard === "closed") leave(over.why, over.told)
  }, [over, wizard])

  const onLinked: OnLinked = (_device, trust, secrets) => {
    // Left early, the wizard comes back only to warn.
    if (wizard === "behind") setWizard(trust === "unsigned" || trust === "wrongly-signed" ? "open" : "closed")
    // R25: whoever did not ask for its secrets yet may still do so, and then this page is perhaps the only one to answer.
    if (leaveWhenDone && secrets === "given") void signOutWhenLinked()
  }

  /** R11: the watch over the new device has ended. The list of devices on the screen is fetched a last time before. */
  async function signOutWhenLinked() {
    await queries.refetchQueries({ queryKey: ["devices"] })
    setOver({ why: "done", told: signedIn.signOut() })
  }

  const welcome = (
    <Welcome
      leaveWhenDone={leaveWhenDone}
      onLeaveWhenDone={setLeaveWhenDone}
      onLink={() => {
        setLink(link + 1)
        setWizard("open")
      }}
      devices={<DeviceList homeserver={homeserver} deviceId={deviceId} />}
    />
  )
  return (
    <BackContext value={useBackButton(browser.history, wizard === "open")}>
      {wizard === "closed" && welcome}
      {wizard === "behind" && (leaveWhenDone ? <NearlyDone /> : welcome)}
      {wizard !== "closed" && (
        <div hidden={wizard === "behind"}>
          <OneLink key={link} browser={browser} userId={userId} onCancel={() => setWizard("closed")}>
            {(takenOver) => (
              <LinkDevice
                homeserver={homeserver}
                userId={userId}
                deviceId={deviceId}
                codes={config.codes}
                rendezvousServer={config.rendezvousServer}
                openCrypto={openCrypto}
                signsOut={leaveWhenDone}
                takenOver={takenOver}
                onLinked={onLinked}
                onDone={(watching) => setWizard(watching ? "behind" : "closed")}
              />
            )}
          </OneLink>
        </div>
      )}
    </BackContext>
  )
}

/** The user is done, but the page's own sign-out waits for the watch over the new device (R11). */
function NearlyDone() {
  const { home } = useAppWords()
  const { linked } = useWords()
  return (
    <Card heading={home.nearlyDone} lead={linked.signsOutLater}>
      <Waiting longer={linked.watchingLonger}>{linked.watching}</Waiting>
    </Card>
  )
}
