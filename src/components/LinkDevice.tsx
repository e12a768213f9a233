import { useEffect, useMemo, useState, type ComponentType, type ReactNode } from "react"
import { loadLoginTokens } from "../homeserver/loadLoginTokens.ts"
import { digitsOfPage } from "../protocol/channel/digits.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import type { DeviceTrust, HomeserverPort, Machine, OpenCryptoDevice, TrustPort } from "../protocol/ports.ts"
import { browserMachine } from "../store/browserMachine.ts"
import { createLinkStore, type LinkStore } from "../store/linkStore.ts"
import type { NewDevice } from "../store/state.ts"
import type { BorrowKeys } from "./Borrow.tsx"
import { Prepare, type Possible } from "./Prepare.tsx"
import { RunningLink, type Link } from "./RunningLink.tsx"
import { ClockContext } from "./ui/clock.ts"
import { useEvent } from "./ui/useEvent.ts"
import type { Forgotten } from "./Unlock.tsx"
import type { UnlockKeysProps } from "./UnlockKeys.tsx"

export interface LinkDeviceProps {
  homeserver: HomeserverPort
  userId: string
  /** This page's own device. */
  deviceId: string
  /** Which codes to show, by preference, among what the homeserver offers. */
  codes: readonly CodeKind[]
  /** Where codes of 2023 meet if the homeserver has no place for them: absolute URL to POST to (MSC3886). */
  rendezvousServer?: string | undefined
  /**
   * Sets up this page's own cryptography, with which it verifies the new device itself where the homeserver leaves no other way (R25).
   * Without it, links of 2023 are neither offered nor taken.
   */
  openCrypto?: OpenCryptoDevice | undefined
  /** Takes the account's keys from the app around the wizard, so that nobody has to type a recovery key. */
  borrowKeys?: BorrowKeys | undefined
  /** Asks for the recovery key: `UnlockKeys`, which an app that mostly borrows them need not load at once. */
  unlockScreen: ComponentType<UnlockKeysProps>
  machine?: Machine
  /**
   * The user leaves the wizard: cancelled before a link began, or done after it ended. `watching`: a device is linked and its
   * keys are still looked for (R11), which goes on as long as the wizard stays mounted; `onLinked` tells what came of it.
   */
  onDone: (watching: boolean) => void
  /** A device is linked and its keys need no more watching (R11). */
  onLinked?: OnLinked | undefined
  /** What becomes of a link that is taken off the screen. Default: it ends. */
  leaveLink?: (store: LinkStore, onLinked: OnLinked | undefined) => void
  /** Says to the user that the page signs itself out after the link; `onLinked` is when to do it. */
  signsOut?: boolean
  /**
   * The user links elsewhere now: a running link is cancelled, and this stands in place of a screen that would lead to another one.
   * A link that it is too late to cancel, or whose end says what the user has to know, stays on the screen.
   */
  takenOver?: ReactNode
}

/**
 * What came of a link. `secrets`: once they are given, the page may sign itself out; where they were not asked for, it must not do so by itself
 * (R25).
 */
export type OnLinked = (device: NewDevice, trust: DeviceTrust, secrets: "given" | "not-asked") => void

/**
 * The wizard, from the diagnosis to the linked device. Needs a QueryClientProvider around it; without a WordsContext it
 * speaks English. Unlocked keys live as long as one link, and no longer than this component (R9, R24).
 */
export function LinkDevice(props: LinkDeviceProps) {
  const { homeserver, userId, deviceId, machine = browserMachine, onDone, onLinked, takenOver } = props
  const { openCrypto, rendezvousServer } = props
  const [link, setLink] = useState<Link>()
  const [forgotten, setForgotten] = useState<Forgotten>()
  const codes = openCrypto ? props.codes : props.codes.filter((code) => code !== "msc3906")
  const now = useMemo(() => () => machine.now(), [machine])

  // Whatever takes the link off the screen leaves it. The link began in an event, so no double effect makes a second one.
  const leave = useEvent(({ store }: Link) => {
    if (props.leaveLink) props.leaveLink(store, onLinked)
    else store.dispose()
  })
  useEffect(() => {
    if (!link) return undefined
    return () => {
      leave(link)
      link.trust.wipe()
      setLink((current) => (current === link ? undefined : current))
    }
  }, [link, leave])

  const begin = (trust: TrustPort, possible: Possible) => {
    const store = createLinkStore({
      machine,
      homeserver,
      rendezvousServer,
      digitsOfLinks: digitsOfPage,
      loginToken: openCrypto && { tokens: () => loadLoginTokens(homeserver, userId), openCrypto },
    })
    store.start({ ...possible, trust })
    setLink({ store, trust, codes: possible.codes })
  }
  const end = (why: Forgotten) => {
    setForgotten(why)
    setLink(undefined)
  }
  return (
    <ClockContext.Provider value={now}>
      {link ? (
        <RunningLink
          link={link}
          homeserver={homeserver}
          userId={userId}
          deviceId={deviceId}
          signsOut={props.signsOut ?? false}
          locksWhenIdle={!props.borrowKeys}
          takenOver={takenOver !== undefined}
          onLinked={onLinked}
          onEnd={end}
          onDone={onDone}
        />
      ) : (
        (takenOver ?? (
          <Prepare
            homeserver={homeserver}
            userId={userId}
            codes={codes}
            rendezvousServer={rendezvousServer}
            borrowKeys={props.borrowKeys}
            unlockScreen={props.unlockScreen}
            forgotten={forgotten}
            onReady={begin}
            onCancel={() => onDone(false)}
          />
        ))
      )}
    </ClockContext.Provider>
  )
}
