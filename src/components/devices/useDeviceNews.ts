import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect } from "react"
import type { OwnDevice } from "../../homeserver/devices.ts"
import type { HomeserverPort } from "../../protocol/ports.ts"

export interface News {
  /** Signed in since the user last looked, and not by a link of this page. */
  appeared: readonly OwnDevice[]
  gone: readonly OwnDevice[]
  /** The user has seen it of this device. */
  seen: (device: OwnDevice) => void
}

const NONE: readonly string[] = []

/**
 * What changed since the user first looked at the list, or said of a device that all is well; remembered as long as the page is open, and
 * shared by all lists on it.
 *
 * @param newDeviceId a device that is marked as new: no news in this list
 * @param linked whether it was linked here, and well: then it is news in no list, now or later; undefined: this list cannot tell
 */
export function useDeviceNews(
  { baseUrl }: HomeserverPort,
  userId: string,
  devices: readonly OwnDevice[],
  newDeviceId: string | undefined,
  linked: boolean | undefined,
): News {
  const [known, changeKnown] = useKept("known-devices", baseUrl, userId, devices)
  const [linkedHere, changeLinkedHere] = useKept("linked-here", baseUrl, userId, NONE)
  useEffect(() => {
    if (newDeviceId === undefined || linked === undefined) return
    changeLinkedHere((ids) => {
      const others = ids.filter((id) => id !== newDeviceId)
      return linked ? [...others, newDeviceId] : others
    })
  }, [newDeviceId, linked, changeLinkedHere])

  const appeared = without(devices, known).filter(
    ({ id, current }) => !current && id !== newDeviceId && !linkedHere.includes(id),
  )
  return {
    appeared,
    gone: without(known, devices),
    seen: (device) =>
      changeKnown((before) =>
        appeared.includes(device) ? [...before, device] : before.filter(({ id }) => id !== device.id),
      ),
  }
}

/** What the page remembers of an account, beside the answers of its homeserver, and how to change it. */
function useKept<T extends object>(name: string, baseUrl: string, userId: string, first: T) {
  const queries = useQueryClient()
  const { data } = useQuery<T>({
    queryKey: [name, baseUrl, userId],
    queryFn: () => first,
    enabled: false,
    initialData: first,
    gcTime: Infinity,
  })
  const change = useCallback(
    (next: (before: T) => T) =>
      queries.setQueryData<T>([name, baseUrl, userId], (before = first) => next(before)),
    [queries, name, baseUrl, userId, first],
  )
  return [data, change] as const
}

function without(devices: readonly OwnDevice[], others: readonly OwnDevice[]): OwnDevice[] {
  const ids = new Set(others.map(({ id }) => id))
  return devices.filter(({ id }) => !ids.has(id))
}
