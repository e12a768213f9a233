import { useQuery } from "@tanstack/react-query"
import { devicesQuery, ownKeysQuery } from "../../homeserver/deviceQueries.ts"
import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import { useWords } from "../../i18n/useWords.ts"
import type { HomeserverPort } from "../../protocol/ports.ts"
import type { LinkState } from "../../store/state.ts"
import { signedIn } from "../signedIn.ts"
import { Button } from "../ui/Button.tsx"
import { Waiting } from "../ui/Waiting.tsx"
import { DeviceOverview } from "./DeviceOverview.tsx"

export interface DeviceListProps {
  homeserver: HomeserverPort
  userId: string
  /** This page's own device. */
  deviceId: string
  /** A device that was just linked, to be marked. */
  newDeviceId?: string | undefined
  /** The link at whose end the list stands, instead. */
  link?: LinkState
  /** Whether it is fetched again and again: not at the end of a link, where it is folded, and the page may be signed out by then. */
  live?: boolean
}

/** How often a list that is looked at is fetched again, in milliseconds: somebody else's sign-in is to be seen. */
const REFRESH = 60_000

/** The user's devices, as the homeserver tells them. */
export function DeviceList(props: DeviceListProps) {
  const { homeserver, userId, deviceId, link, live = false } = props
  const newDeviceId = link ? signedIn(link) : props.newDeviceId
  const words = useDeviceWords()
  const { common } = useWords()
  const refetchInterval = live && REFRESH
  const devices = useQuery({ ...devicesQuery(homeserver, deviceId), refetchInterval })
  const keys = useQuery({ ...ownKeysQuery(homeserver, userId), refetchInterval })
  if (devices.data) {
    return (
      <DeviceOverview
        homeserver={homeserver}
        userId={userId}
        devices={devices.data}
        keys={{ answer: keys.data, fetchedAt: keys.dataUpdatedAt, failed: keys.isError }}
        isOld={devices.isRefetchError}
        newDeviceId={newDeviceId}
        link={link}
      />
    )
  }
  if (devices.isPending) return <Waiting longer={words.longer}>{words.loading}</Waiting>
  return (
    <>
      <p role="alert">{words.failed}</p>
      <Button onPress={() => void devices.refetch()}>{common.tryAgain}</Button>
    </>
  )
}
