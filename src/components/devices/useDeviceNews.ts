import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useState } from "react"
import type { OwnDevice } from "../../homeserver/devices.ts"
import type { HomeserverPort } from "../../protocol/ports.ts"

export interface News {
  /** Signed in since the user last looked, and not by a link of this page. */
  appeared: readonly OwnDevice[]
  gone: readonly OwnDevice[]
  /** The user has seen it. */
  seen: () => void
}

/** What changed since the user first looked at the list, or last said that all is well; remembered as long as the page is open. */
export function useDeviceNews(
  { baseUrl }: HomeserverPort,
  userId: string,
  devices: readonly OwnDevice[],
  newDeviceId: string | undefined,
): News {
  const queries = useQueryClient()
  const [known, setKnown] = useState(
    () => queries.getQueryData<readonly OwnDevice[]>(keyOf(baseUrl, userId)) ?? devices,
  )
  useEffect(() => {
    const queryKey = keyOf(baseUrl, userId)
    queries.setQueryDefaults(queryKey, { gcTime: Infinity })
    queries.setQueryData(queryKey, known)
  }, [queries, baseUrl, userId, known])
  const seen = useCallback(() => setKnown(devices), [devices])
  return {
    appeared: without(devices, known).filter(({ id, current }) => id !== newDeviceId && !current),
    gone: without(known, devices),
    seen,
  }
}

const keyOf = (baseUrl: string, userId: string) => ["known-devices", baseUrl, userId]

function without(devices: readonly OwnDevice[], others: readonly OwnDevice[]): OwnDevice[] {
  const ids = new Set(others.map(({ id }) => id))
  return devices.filter(({ id }) => !ids.has(id))
}
