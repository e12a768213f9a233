import { createHomeserver } from "../../../src/homeserver/homeserver.ts"
import type { HomeserverPort, Machine } from "../../../src/protocol/ports.ts"
import { createLinkStore, type LinkStore } from "../../../src/store/linkStore.ts"
import { loginTokenPorts } from "../../faults/device.ts"
import type { Opening } from "./calls.ts"

/** An existing device, as one page has it. */
export interface Device {
  store: LinkStore
  homeserver: HomeserverPort
  userId: string
  recoveryKey: string
}

export function openDevice(opening: Opening, machine: Machine): Device {
  const { userId, deviceId, serverName, rendezvousServer, accessToken, recoveryKey } = opening
  const tokens = { get: () => accessToken, refresh: async () => undefined }
  const session = { userId, deviceId, serverName, baseUrl: opening.homeserver, tokens }
  const homeserver = createHomeserver(session, machine)
  const loginToken = loginTokenPorts(session, homeserver, machine)
  const ports = { machine, homeserver, rendezvousServer, ...(opening.hasCrypto && { loginToken }) }
  return { store: createLinkStore(ports), homeserver, userId, recoveryKey }
}
