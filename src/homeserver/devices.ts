import * as v from "valibot"
import type { DevicePresence, HomeserverPort } from "../protocol/ports.ts"
import { ask, shaped, type Answer, type Reply } from "./answer.ts"

/** A row of the user's device list. `lastSeen`: milliseconds since 1970 by the server's clock, if it tells. */
export interface OwnDevice {
  id: string
  name: string | undefined
  lastSeen: number | undefined
  current: boolean
}

const Device = v.object({
  device_id: v.string(),
  display_name: v.nullish(v.string()),
  last_seen_ts: v.nullish(v.number()),
})
const DeviceList = v.object({ devices: v.array(Device) })

/** Path of one device. Base64 ids hold `/` and `+` (R12). */
export const devicePath = (deviceId: string): string =>
  `/_matrix/client/v3/devices/${encodeURIComponent(deviceId)}`

/**
 * R12: 200 with that device is present, 404 with `M_NOT_FOUND` absent, everything else (500, 429, the HTML 404 of a proxy, the
 * 200 of a sign-in page for guests) unknown; but for the 401 that says that we are signed out ourselves.
 */
export function presenceOf(reply: Reply, deviceId: string): DevicePresence {
  if (reply.status === 200)
    return v.is(Device, reply.body) && reply.body.device_id === deviceId ? "present" : "unknown"
  // The request has tried to refresh the token before this answer came through.
  if (reply.status === 401 && reply.errcode === "M_UNKNOWN_TOKEN") return "signed-out"
  return reply.status === 404 && reply.errcode === "M_NOT_FOUND" ? "absent" : "unknown"
}

export function nameOf(reply: Reply): string | undefined {
  return reply.status === 200 && v.is(Device, reply.body) ? (reply.body.display_name ?? undefined) : undefined
}

/** All devices of the user: `GET /devices` (Matrix client-server API, "Device management"). */
export async function listDevices(
  homeserver: Pick<HomeserverPort, "request">,
  currentDeviceId: string,
  signal?: AbortSignal,
): Promise<Answer<OwnDevice[]>> {
  const answer = await ask(
    () => homeserver.request("/_matrix/client/v3/devices", signal ? { signal } : {}),
    shaped((body) => v.is(DeviceList, body)),
    signal,
  )
  if (answer.kind !== "found") return answer
  const value = answer.value.devices.map(({ device_id, display_name, last_seen_ts }) => ({
    id: device_id,
    name: display_name ?? undefined,
    lastSeen: last_seen_ts ?? undefined,
    current: device_id === currentDeviceId,
  }))
  return { kind: "found", value }
}
