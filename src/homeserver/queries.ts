import { queryOptions } from "@tanstack/react-query"
import type { CodeKind } from "../protocol/dialect.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import type { Trouble } from "./answer.ts"
import { listDevices } from "./devices.ts"
import { diagnose } from "./diagnosis.ts"

/** How the device list tells a query that it could not be read. */
export class DevicesUnavailable extends Error {
  readonly trouble: Trouble | { kind: "missing" }
  constructor(trouble: Trouble | { kind: "missing" }) {
    super(trouble.kind)
    this.name = "DevicesUnavailable"
    this.trouble = trouble
  }
}

/** What works here. Never an error: trouble is part of the diagnosis. Fresh each time, because a link is about to start. */
export const diagnosisQuery = (homeserver: HomeserverPort, userId: string, preference: readonly CodeKind[]) =>
  queryOptions({
    queryKey: ["diagnosis", homeserver.baseUrl, userId, preference],
    queryFn: ({ signal }) => diagnose(homeserver, userId, preference, signal),
    staleTime: 0,
    retry: false,
    networkMode: "always",
    refetchOnWindowFocus: false,
  })

/** The user's devices; to be invalidated when one was linked. `currentDeviceId` is ours, to be marked in the list. */
export const devicesQuery = (homeserver: HomeserverPort, currentDeviceId: string) =>
  queryOptions({
    queryKey: ["devices", homeserver.baseUrl, currentDeviceId],
    queryFn: async ({ signal }) => {
      const answer = await listDevices(homeserver, currentDeviceId, signal)
      if (answer.kind === "found") return answer.value
      throw new DevicesUnavailable(answer.kind === "trouble" ? answer.trouble : answer)
    },
  })
