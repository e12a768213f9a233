import { useQuery } from "@tanstack/react-query"

import { devicesQuery } from "../homeserver/deviceQueries.ts"
import type { HomeserverPort } from "../protocol/ports.ts"

interface KeepDevicesProps {
  homeserver: HomeserverPort
  deviceId: string
}

/** Asks for the user's devices while it is there: the list opens at once, and a sign-in that is over is noticed without it. */
export function KeepDevices({ homeserver, deviceId }: KeepDevicesProps) {
  useQuery(devicesQuery(homeserver, deviceId))
  return null
}
