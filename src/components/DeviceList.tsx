import { useQuery } from "@tanstack/react-query"
import { devicesQuery } from "../homeserver/queries.ts"
import { useWords } from "../i18n/useWords.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { DeviceRows } from "./DeviceRows.tsx"
import { Button } from "./ui/Button.tsx"
import { Waiting } from "./ui/Waiting.tsx"

export interface DeviceListProps {
  homeserver: HomeserverPort
  /** This page's own device. */
  deviceId: string
  /** A device that was just linked, to be marked. */
  newDeviceId?: string | undefined
}

/** The user's devices, as the homeserver tells them. */
export function DeviceList({ homeserver, deviceId, newDeviceId }: DeviceListProps) {
  const { devices, common } = useWords()
  const query = useQuery(devicesQuery(homeserver, deviceId))
  if (query.data) return <DeviceRows devices={query.data} newDeviceId={newDeviceId} />
  if (query.isPending) return <Waiting longer={devices.longer}>{devices.loading}</Waiting>
  return (
    <>
      <p>{devices.failed}</p>
      <Button onPress={() => void query.refetch()}>{common.tryAgain}</Button>
    </>
  )
}
