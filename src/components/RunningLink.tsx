import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect } from "react"
import { devicesKey } from "../homeserver/queries.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import type { HomeserverPort, TrustPort } from "../protocol/ports.ts"
import type { LinkStore } from "../store/linkStore.ts"
import type { Step } from "../store/state.ts"
import { useLink } from "../store/useLink.ts"
import type { OnLinked } from "./LinkDevice.tsx"
import { LinkedDevices } from "./LinkedDevices.tsx"
import { LinkScreen, preloadEnds } from "./LinkScreen.tsx"
import { isUnwanted } from "./isUnwanted.ts"
import { signedIn } from "./signedIn.ts"
import { SignOut } from "./SignOut.tsx"
import { useBack } from "./ui/back.ts"
import { useEscape } from "./ui/useEscape.ts"
import { useEvent } from "./ui/useEvent.ts"
import { useIdle } from "./ui/useIdle.ts"
import type { Forgotten } from "./Unlock.tsx"

/** Unlocked keys, the link that may use them, and what this homeserver can show: nothing, where we can only scan. */
export interface Link {
  store: LinkStore
  trust: TrustPort
  codes: readonly CodeKind[]
}

interface RunningLinkProps {
  link: Link
  homeserver: HomeserverPort
  userId: string
  /** This page's own device. */
  deviceId: string
  signsOut: boolean
  /** Whether unlocked keys are in memory that nobody may be there for (R24). */
  locksWhenIdle: boolean
  /** The user links elsewhere now. */
  takenOver: boolean
  /** As of `LinkDevice`. */
  onLinked?: OnLinked | undefined
  /** As of `LinkDevice`. */
  onDone: (watching: boolean) => void
  onEnd: (why: Forgotten) => void
}

/** Nobody has scanned anything yet: leaving loses nothing, and the keys wait for nobody. */
const unscanned: readonly Step[] = [
  "idle",
  "preparing",
  "showing-code",
  "renewal-paused",
  "scan-warning",
  "scanning",
]

const ends: readonly Step[] = ["linked", "linked-unencrypted", "stopped"]

/** One link from its first code to its end, and what else has to happen on the way. */
export function RunningLink(props: RunningLinkProps) {
  const { link, homeserver, userId, deviceId, signsOut, locksWhenIdle, takenOver, onLinked, onEnd, onDone } =
    props
  const queries = useQueryClient()
  const { run, state } = useLink(link.store)
  const ended = ends.includes(state.step)
  const newDeviceId = signedIn(state)
  const trust = state.step === "linked" ? state.trust : undefined

  const isPrepared = state.step !== "idle" && state.step !== "preparing"
  useEffect(() => {
    // The code is painted first.
    if (isPrepared) setTimeout(() => void preloadEnds())
  }, [isPrepared])

  // R24: unlocked keys are forgotten when the link ends, and when nobody is there any more.
  useEffect(() => {
    if (ended) link.trust.wipe()
  }, [ended, link])
  useIdle(locksWhenIdle && !ended, unscanned.includes(state.step) ? "unscanned" : state.step, () =>
    onEnd("idle"),
  )
  useEscape(unscanned.includes(state.step), () => link.store.cancel(run))

  useEffect(() => {
    if (takenOver) link.store.cancel(run)
  }, [takenOver, link, run])
  const nothingToTell = takenOver && state.step === "stopped" && state.aftermath === "none"
  const giveWay = useEvent(() => onEnd("link-ended"))
  useEffect(() => {
    if (nothingToTell) giveWay()
  }, [nothingToTell, giveWay])

  const done = () => onDone(state.step === "linked" && state.trust === undefined)
  const leave = () => {
    // Nothing is left to cancel: the new device is verified, and only waited for.
    if (state.step === "giving-secrets") link.store.answer(run, { kind: "stop-waiting" })
    else link.store.cancel(run)
  }
  useBack(ended ? done : leave)

  // Its name may come late: asked again once its keys were looked at.
  const lookAgain = useCallback(() => {
    void queries.invalidateQueries({ queryKey: devicesKey(homeserver) })
  }, [queries, homeserver])
  useEffect(() => {
    if (newDeviceId !== undefined) lookAgain()
  }, [newDeviceId, trust, lookAgain])

  const settled = useEvent(() => {
    if (state.step !== "linked" || state.trust === undefined) return
    onLinked?.(state.device, state.trust, state.secrets)
  })
  useEffect(() => {
    if (trust !== undefined) settled()
  }, [trust, settled])

  return (
    <LinkScreen
      state={state}
      answer={(answer) => link.store.answer(run, answer)}
      cancel={() => link.store.cancel(run)}
      again={() => onEnd("link-ended")}
      done={done}
      canShow={link.codes.length > 0}
      otherCode={link.codes.length > 1}
      signsOut={signsOut}
      devices={<LinkedDevices homeserver={homeserver} userId={userId} deviceId={deviceId} link={state} />}
      signOut={
        newDeviceId !== undefined && (
          <SignOut
            homeserver={homeserver}
            userId={userId}
            deviceId={newDeviceId}
            urgent={state.step === "stopped" && isUnwanted(state.failure)}
            onGone={lookAgain}
          />
        )
      }
    />
  )
}
