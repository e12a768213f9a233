import { queryOptions } from "@tanstack/react-query"
import type { CodeKind } from "../protocol/dialect.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
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

/** Begins the key of every query about the user's devices; to be invalidated when one was linked. */
export const devicesKey = ({ baseUrl }: HomeserverPort) => ["devices", baseUrl] as const
