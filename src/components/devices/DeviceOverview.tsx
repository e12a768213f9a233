import { useQueryClient } from "@tanstack/react-query"
import { useDeferredValue, useMemo, useState } from "react"
import type { OwnDevice } from "../../homeserver/devices.ts"
import type { PublishedKeys } from "../../homeserver/deviceQueries.ts"
import { devicesKey } from "../../homeserver/queries.ts"
import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import { useWords } from "../../i18n/useWords.ts"
import type { HomeserverPort } from "../../protocol/ports.ts"
import type { LinkState } from "../../store/state.ts"
import { Notice } from "../ui/Notice.tsx"
import { DeviceDetails } from "./DeviceDetails.tsx"
import { DeviceNews } from "./DeviceNews.tsx"
import { DeviceRows } from "./DeviceRows.tsx"
import { DeviceTools } from "./DeviceTools.tsx"
import { inOrder, type Sort } from "./order.ts"
import { useDeviceNews } from "./useDeviceNews.ts"
import { useTrust } from "./useTrust.ts"

interface DeviceOverviewProps {
  homeserver: HomeserverPort
  userId: string
  devices: readonly OwnDevice[]
  keys: PublishedKeys
  /** It could not be fetched again. */
  isOld: boolean
  newDeviceId: string | undefined
  link: LinkState | undefined
}

/** Whether the link has ended well, as far as it is known. */
const isWell = (link: LinkState): boolean =>
  link.step === "linked" && link.trust !== "unsigned" && link.trust !== "wrongly-signed"

/** From so many devices on it takes tools to find one. */
const MANY = 8

/** All devices, or the one that the user looks at. */
export function DeviceOverview(props: DeviceOverviewProps) {
  const { homeserver, userId, devices, keys, isOld, newDeviceId, link } = props
  const words = useDeviceWords()
  const { language } = useWords()
  const queries = useQueryClient()
  const [opened, setOpened] = useState<OwnDevice>()
  const [closed, setClosed] = useState<string>()
  const [sort, setSort] = useState<Sort>("activity")
  const [search, setSearch] = useState("")
  const wanted = useDeferredValue(search)
  const news = useDeviceNews(homeserver, userId, devices, newDeviceId, link && isWell(link))
  const rows = useMemo(
    () => inOrder(devices, { sort, search: wanted, newDeviceId, language }),
    [devices, sort, wanted, newDeviceId, language],
  )
  const trust = useTrust(keys, userId, opened?.id)

  if (opened) {
    return (
      <DeviceDetails
        homeserver={homeserver}
        userId={userId}
        device={devices.find(({ id }) => id === opened.id) ?? opened}
        trust={trust}
        urgent={news.appeared.some(({ id }) => id === opened.id)}
        onChanged={() => void queries.invalidateQueries({ queryKey: devicesKey(homeserver) })}
        onBack={() => {
          setClosed(opened.id)
          setOpened(undefined)
        }}
      />
    )
  }
  return (
    <>
      <DeviceNews news={news} onLook={setOpened} />
      {isOld && <Notice tone="notice" title={words.old} />}
      {devices.length > MANY && (
        <DeviceTools
          search={search}
          onSearch={(text) => {
            setClosed(undefined)
            setSearch(text)
          }}
          sort={sort}
          onSort={(wish) => {
            setClosed(undefined)
            setSort(wish)
          }}
          result={(wanted.trim() === "" ? words.count : words.found)(rows.length)}
        />
      )}
      <DeviceRows
        // Another order is read from its beginning.
        key={`${sort} ${wanted}`}
        devices={rows}
        keys={keys}
        userId={userId}
        newDeviceId={newDeviceId}
        focused={closed}
        onOpen={setOpened}
      />
    </>
  )
}
