import type { HomeserverPort } from "../protocol/ports.ts"
import { replyTo } from "./answer.ts"
import { devicePath } from "./devices.ts"

/** Characters of a name, as far as homeservers take them (Synapse: 100). */
export const MAX_NAME = 100

/**
 * Gives a device of the user another name (Matrix client-server API, `PUT /devices/{deviceId}`). Rejects only when `signal` is aborted.
 * @param name empty: none
 * @returns whether the homeserver took it
 */
export async function renameDevice(
  homeserver: HomeserverPort,
  deviceId: string,
  name: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const init: RequestInit = {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ display_name: name }),
    ...(signal && { signal }),
  }
  const reply = await replyTo(() => homeserver.request(devicePath(deviceId), init), signal)
  return "status" in reply && reply.status === 200
}
