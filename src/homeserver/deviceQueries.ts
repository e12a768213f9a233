import { queryOptions } from "@tanstack/react-query"
import type { DeviceTrust, HomeserverPort } from "../protocol/ports.ts"
import type { Answer } from "./answer.ts"
import { listDevices } from "./devices.ts"
import { deviceTrust } from "./deviceTrust.ts"
import { type KeysAnswer, queryOwnKeys } from "./publishedKeys.ts"
import { devicesKey } from "./queries.ts"

/** The user's devices. `currentDeviceId` is ours, to be marked in the list. */
export const devicesQuery = (homeserver: HomeserverPort, currentDeviceId: string) =>
  queryOptions({
    queryKey: [...devicesKey(homeserver), currentDeviceId],
    queryFn: async ({ signal }) => found(await listDevices(homeserver, currentDeviceId, signal)),
  })

/** What the user's devices have published of their keys. */
export const ownKeysQuery = (homeserver: HomeserverPort, userId: string) =>
  queryOptions({
    queryKey: [...devicesKey(homeserver), "keys", userId],
    queryFn: async ({ signal }) => found(await queryOwnKeys(homeserver, userId, signal)),
    // An answer is judged device by device, and may be large.
    structuralSharing: false,
  })

/** R11 for one device of the list. Judged when its row is looked at: there may be thousands. */
export const trustQuery = (keys: PublishedKeys, userId: string, deviceId: string) =>
  queryOptions({
    queryKey: ["device-trust", userId, deviceId, keys.fetchedAt, keys.failed],
    queryFn: async (): Promise<DeviceTrust> =>
      keys.answer ? deviceTrust(keys.answer, userId, deviceId) : "unknown",
    enabled: keys.answer !== undefined || keys.failed,
    staleTime: Infinity,
    // The next answer asks anew, under another key.
    gcTime: 30_000,
    networkMode: "always",
  })

/** `fetchedAt`: tells one answer from the next. `failed`: there is none, and none is on its way. */
export interface PublishedKeys {
  answer: KeysAnswer | undefined
  fetchedAt: number
  failed: boolean
}

function found<T>(answer: Answer<T>): T {
  if (answer.kind === "found") return answer.value
  throw new Error(`not told: ${answer.kind === "trouble" ? answer.trouble.kind : answer.kind}`)
}
