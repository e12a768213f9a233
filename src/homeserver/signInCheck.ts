import type { HomeserverPort } from "../protocol/ports.ts"
import { findAuthServer, offersDeviceGrant } from "./authMetadata.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"

/** Checks "oauth" and "device-grant": can a new device get its token by consent on a page of this server (MSC4108)? */
export async function checkSignIn(homeserver: HomeserverPort, signal?: AbortSignal): Promise<[Check, Check]> {
  const init = { cache: "no-store", ...(signal && { signal }) } as const
  const server = await findAuthServer((path) => homeserver.request(path, init), signal)
  if (server.kind === "trouble")
    return [unknown("oauth", server.trouble), unknown("device-grant", server.trouble)]
  if (server.kind === "missing") {
    return [missing("oauth", "enable-oauth"), missing("device-grant", "enable-oauth")]
  }
  const grant =
    "issuer" in server.value
      ? await homeserver.deviceGrant(signal)
      : offersDeviceGrant(server.value.metadata)
        ? "offered"
        : "missing"
  switch (grant) {
    case "offered":
      return [ok("oauth"), ok("device-grant")]
    case "missing":
      return [ok("oauth"), missing("device-grant", "enable-device-grant")]
    case "unknown":
      return [ok("oauth"), unknown("device-grant", { kind: "no-answer" })]
  }
}
