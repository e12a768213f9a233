import { isPossibleDeviceId } from "../protocol/deviceId.ts"
import type { DevicePresence, HomeserverPort, Machine } from "../protocol/ports.ts"
import { replyTo } from "./answer.ts"
import { offersDeviceGrant, readAuthMetadata, type Get } from "./authMetadata.ts"
import { devicePath, listDevices, nameOf, presenceOf } from "./devices.ts"
import { deviceTrust } from "./deviceTrust.ts"
import { queryOwnKeys } from "./publishedKeys.ts"
import { createRequest, patient } from "./request.ts"
import type { Session } from "./session.ts"

/** The signed-in user's homeserver, as src/protocol knows it. Look-ups reject only when their signal is aborted. */
export function createHomeserver(session: Session, { fetch }: Pick<Machine, "fetch">): HomeserverPort {
  const { baseUrl, serverName, userId } = session
  const request = createRequest(session, fetch)
  const askForDevice = (deviceId: string, signal: AbortSignal | undefined) =>
    replyTo(() => request(devicePath(deviceId), signal ? { signal } : {}), signal)

  /** Ids whose look-up once gave no judgement: perhaps a proxy breaks `%2F`, so that the list has to decide (R12). */
  const doubtful = new Set<string>()
  /** What the look-ups told of the devices that they found: a link asks for the name of one that it has just looked for. */
  const names = new Map<string, string | undefined>()

  async function inList(deviceId: string, signal: AbortSignal | undefined): Promise<DevicePresence> {
    const list = await listDevices({ request }, session.deviceId, signal)
    if (list.kind !== "found") return "unknown"
    return list.value.some(({ id }) => id === deviceId) ? "present" : "absent"
  }

  const port: HomeserverPort = {
    baseUrl,
    serverName,
    request,

    async lookUpDevice(deviceId, signal) {
      if (!isPossibleDeviceId(deviceId)) return "unknown"
      const reply = await askForDevice(deviceId, signal)
      const presence = "kind" in reply ? "unknown" : presenceOf(reply, deviceId)
      if (presence === "present" && !("kind" in reply)) names.set(deviceId, nameOf(reply))
      if (presence !== "unknown") return presence
      if (doubtful.has(deviceId)) return inList(deviceId, signal)
      doubtful.add(deviceId)
      return "unknown"
    },

    async deviceName(deviceId, signal) {
      if (!isPossibleDeviceId(deviceId)) return undefined
      if (names.has(deviceId)) return names.get(deviceId)
      const reply = await askForDevice(deviceId, signal)
      return "kind" in reply ? undefined : nameOf(reply)
    },

    async lookUpTrust(deviceId, signal) {
      const keys = await queryOwnKeys(port, userId, signal)
      return keys.kind === "found" ? deviceTrust(keys.value, userId, deviceId) : "unknown"
    },

    async deviceGrant(signal) {
      // No cache: servers let this answer be kept for ten minutes, and the grant may be gone by now (R21).
      const init = { cache: "no-store", ...(signal && { signal }) } as const
      const get: Get = (target) =>
        "path" in target
          ? request(target.path, init)
          : fetch(target.url, { ...init, signal: patient(signal), credentials: "omit" })
      const metadata = await readAuthMetadata(get, baseUrl, signal)
      if (metadata.kind === "trouble") return "unknown"
      return metadata.kind === "found" && offersDeviceGrant(metadata.value) ? "offered" : "missing"
    },
  }
  return port
}
