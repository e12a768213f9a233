import type { HomeserverPort } from "../../protocol/ports.ts"
import { createHomeserver } from "../homeserver.ts"

interface Device {
  userId: string
  deviceId: string
  accessToken: string
}

/** The port of a device with a token that is never refreshed, on a running server unless `fetch` is given. For tests. */
export function homeserverOf(
  server: { homeserver: string; serverName: string },
  device: Device,
  fetch = globalThis.fetch,
): HomeserverPort {
  const { userId, deviceId, accessToken } = device
  const tokens = { get: () => accessToken, refresh: async () => undefined }
  const session = { userId, deviceId, baseUrl: server.homeserver, serverName: server.serverName, tokens }
  return createHomeserver(session, { fetch })
}
