import { useQuery } from "@tanstack/react-query"
import { useState, type ComponentType } from "react"
import type { Diagnosis } from "../homeserver/diagnosis.ts"
import { diagnosisQuery } from "../homeserver/queries.ts"
import type { CodeKind, DialectName } from "../protocol/dialect.ts"
import type { HomeserverPort, TrustPort } from "../protocol/ports.ts"
import { Borrow, type BorrowKeys } from "./Borrow.tsx"
import { Checking } from "./Checking.tsx"
import type { NotPossibleProps } from "./NotPossible.tsx"
import { useBack } from "./ui/back.ts"
import { later } from "./ui/later.tsx"
import { useEscape } from "./ui/useEscape.ts"
import type { Forgotten } from "./Unlock.tsx"
import type { UnlockKeysProps } from "./UnlockKeys.tsx"

/** What can be linked here. */
export interface Possible {
  /** What can be shown, by preference; none where we can only scan. */
  codes: readonly CodeKind[]
  /** Whose codes can be scanned. */
  scans: readonly DialectName[]
}

interface PrepareProps {
  homeserver: HomeserverPort
  userId: string
  /** What this page can show, by preference. */
  codes: readonly CodeKind[]
  /** As of `LinkDevice`. */
  rendezvousServer: string | undefined
  /** As of `LinkDevice`. */
  borrowKeys: BorrowKeys | undefined
  /** As of `LinkDevice`. */
  unlockScreen: ComponentType<UnlockKeysProps>
  forgotten: Forgotten | undefined
  onReady: (trust: TrustPort, possible: Possible) => void
  onCancel: () => void
}

const NotPossible = later<NotPossibleProps>(() =>
  import("./NotPossible.tsx").then((module) => module.NotPossible),
)

/** All that comes before a link: what works here is found out anew each time, then the keys are unlocked. */
export function Prepare(props: PrepareProps) {
  const { homeserver, userId, codes, rendezvousServer, forgotten, onReady, onCancel } = props
  const UnlockScreen = props.unlockScreen
  const [notHeld, setNotHeld] = useState(false)
  const borrow = notHeld ? undefined : props.borrowKeys
  const [scanOnly, setScanOnly] = useState(false)
  const isReady = (found: Diagnosis) => found.canScan && (scanOnly || isSettled(found))
  const query = useQuery({
    ...diagnosisQuery(homeserver, userId, codes, { rendezvousServer, holdsKeys: borrow !== undefined }),
    // Back online, what could not be known is asked again; but nothing may push aside a user who is typing a key.
    refetchOnReconnect: ({ state }) => !state.data || !isReady(state.data),
  })
  const diagnosis = query.isFetchedAfterMount ? query.data : undefined
  // Nothing is lost by it until there is a key to type.
  useEscape(!diagnosis || !isReady(diagnosis), onCancel)
  useBack(onCancel)

  if (!diagnosis) return <Checking cancel={onCancel} />
  if (!isReady(diagnosis)) {
    return (
      <NotPossible
        diagnosis={diagnosis}
        busy={query.isFetching}
        again={() => void query.refetch()}
        scan={diagnosis.canScan ? () => setScanOnly(true) : undefined}
        cancel={onCancel}
      />
    )
  }
  const ready = (trust: TrustPort) => onReady(trust, { codes: diagnosis.codes, scans: diagnosis.scans })
  if (borrow)
    return <Borrow borrow={borrow} onBorrowed={ready} onNotHeld={() => setNotHeld(true)} cancel={onCancel} />
  return (
    <UnlockScreen
      homeserver={homeserver}
      userId={userId}
      notHeld={notHeld}
      forgotten={forgotten}
      onUnlocked={ready}
      diagnosis={diagnosis}
      cancel={onCancel}
    />
  )
}

/** A server that cannot show codes does not keep us from scanning (R21); one that did not say may be asked again. */
const isSettled = ({ checks }: Diagnosis): boolean => checks.every(({ status }) => status !== "unknown")
