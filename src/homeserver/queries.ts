import { queryOptions } from "@tanstack/react-query"
import type { CodeKind } from "../protocol/dialect.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { listDevices } from "./devices.ts"
import { diagnose, type PageOffers } from "./diagnosis.ts"

/**
 * What works here. Never an error: trouble is part of the diagnosis, which is therefore made when offline too, and again when
 * the browser is back online. Kept no longer than it is shown: the next link asks anew.
 */
export const diagnosisQuery = (
  homeserver: HomeserverPort,
  userId: string,
  preference: readonly CodeKind[],
  offers: PageOffers,
) =>
  queryOptions({
    queryKey: ["diagnosis", homeserver.baseUrl, userId, preference, offers],
    queryFn: ({ signal }) => diagnose(homeserver, userId, preference, offers, signal),
    gcTime: 0,
    retry: false,
    networkMode: "always",
    refetchOnReconnect: true,
    refetchOnWindowFocus: false,
  })

/** The user's devices; to be invalidated when one was linked. `currentDeviceId` is ours, to be marked in the list. */
export const devicesQuery = (homeserver: HomeserverPort, currentDeviceId: string) =>
  queryOptions({
    queryKey: ["devices", homeserver.baseUrl, currentDeviceId],
    queryFn: async ({ signal }) => {
      const answer = await listDevices(homeserver, currentDeviceId, signal)
      if (answer.kind === "found") return answer.value
      const why = answer.kind === "trouble" ? answer.trouble.kind : answer.kind
      throw new Error(`the list of devices could not be read: ${why}`)
    },
  })
