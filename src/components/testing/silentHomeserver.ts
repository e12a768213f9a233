import type { HomeserverPort } from "../../protocol/ports.ts"

/** A homeserver of which only `request` is used. For tests and the gallery. */
export const silentHomeserver = (request: HomeserverPort["request"]): HomeserverPort => ({
  baseUrl: "https://hs.example.org",
  serverName: "example.org",
  request,
  lookUpDevice: async () => "unknown",
  deviceName: async () => undefined,
  lookUpTrust: async () => "unknown",
  deviceGrant: async () => "unknown",
})
