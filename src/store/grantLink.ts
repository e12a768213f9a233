import { fetched } from "../protocol/fetched.ts"
import type { Secured } from "./peer.ts"
import type { Reached, RunPorts } from "./run.ts"
import type { LinkState } from "./state.ts"
import type { Linked } from "./tokenLink.ts"

/** The conversation is not needed before somebody has scanned a code. */
export const loadGrant = () => import("../protocol/conversation/deviceGrant.ts")

/** The device-grant conversation between the store and the new device. Throws `Stop`. */
export async function linkByGrant(
  { channel, opening }: Extract<Secured, { opening: unknown }>,
  ports: RunPorts,
  reached: Reached,
  enter: (state: LinkState) => void,
  signal: AbortSignal,
): Promise<Linked> {
  const { door, homeserver, machine, trust } = ports
  reached.tellPeer = async (failure, limit) => {
    const { tellFailure } = await loadGrant()
    await tellFailure(opening, channel, failure, homeserver, limit)
  }
  const { deviceGrant } = await fetched(loadGrant, machine, signal)
  const grantPorts = {
    ...ports,
    tell: enter,
    untilNotAsked: (limit: AbortSignal) => door.ask(["not-asked"], limit),
    untilOpened: (limit: AbortSignal) => door.ask(["consent-opened"], limit),
    untilNotOpened: (limit: AbortSignal) => door.ask(["page-did-not-open"], limit),
  }
  const device = await deviceGrant(opening, channel, grantPorts, signal)
  return { step: "linked", device, trust: undefined, backup: trust.backup, secrets: "given" }
}
