import { deviceGrant, tellFailure } from "../protocol/conversation/deviceGrant.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import type { Failure } from "../protocol/failure.ts"
import type { TrustPort } from "../protocol/ports.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"
import { aftermathOf, failureOf, sayLastWords } from "./ending.ts"
import { meetNewDevice, type Reach } from "./meeting.ts"
import type { LinkEvent } from "./reduce.ts"
import type { MeetingPorts } from "./stage.ts"
import type { LinkState, NewDevice, Step } from "./state.ts"
import { watchAftermath, watchTrust } from "./watching.ts"

export interface RunPorts extends Omit<MeetingPorts, "enter"> {
  trust: TrustPort
  dispatch(event: LinkEvent): void
}

/** How far a run got, for the way it ends. */
interface Reached {
  step: Step
  device: NewDevice | undefined
  rendezvous: Rendezvous | undefined
  /** Tells the peer why we end, in the words that the trust reached so far allows. */
  tellPeer(failure: Failure, signal: AbortSignal): Promise<void>
}

/**
 * One link from the first code to the last look at the new device's keys. Never rejects: every end is a state.
 * @param cancelled ends the link; what the peer can be told is told
 * @param disposed also ends the watching that follows
 */
export async function runLink(
  ports: RunPorts,
  codes: readonly CodeKind[],
  cancelled: AbortSignal,
  disposed: AbortSignal,
): Promise<void> {
  const reached: Reached = {
    step: "idle",
    device: undefined,
    rendezvous: undefined,
    tellPeer: async () => undefined,
  }
  const enter = (state: LinkState): void => {
    reached.step = state.step
    if ("device" in state) reached.device = state.device
    ports.dispatch({ kind: "entered", state })
  }
  try {
    const device = await link(ports, codes, reached, enter, AbortSignal.any([cancelled, disposed]))
    enter({ step: "linked", device, trust: undefined, backup: ports.trust.backup })
    ports.trust.wipe()
    const trust = await watchTrust(device.id, ports, disposed).catch(() => undefined)
    if (trust) ports.dispatch({ kind: "trust-seen", trust })
    // R1: only the new device's signed keys prove that it has read our last message.
    if (trust === "verified") reached.rendezvous?.close()
  } catch (error) {
    const { step: during, device, rendezvous } = reached
    const failure = failureOf(error, during)
    const aftermath = aftermathOf(failure, during)
    enter({ step: "stopped", failure, during, aftermath, device })
    ports.trust.wipe()
    // R1: our last message are the secrets; nothing may be written over them, and the session is not deleted.
    const mayBeUnread = during === "sharing-secrets" && failure.kind === "cancelled"
    // R6: whoever answered the code before us may be speaking there.
    const isOthers = failure.kind === "code-used"
    if (rendezvous && !mayBeUnread && !isOthers)
      void sayLastWords((limit) => reached.tellPeer(failure, limit), rendezvous, ports.machine)
    if (aftermath !== "watching" || !device) return
    const seen = await watchAftermath(device.id, ports, disposed).catch(() => undefined)
    if (seen) ports.dispatch({ kind: "aftermath-seen", aftermath: seen })
  }
}

/** The link itself: code, check code, conversation. Throws `Stop`. */
async function link(
  ports: RunPorts,
  codes: readonly CodeKind[],
  reached: Reached,
  enter: (state: LinkState) => void,
  ended: AbortSignal,
): Promise<NewDevice> {
  const { door, homeserver } = ports
  const over = new AbortController()
  const signal = AbortSignal.any([ended, over.signal])
  try {
    const reach: Reach = (rendezvous, tellPeer) => Object.assign(reached, { rendezvous, tellPeer })
    const { channel, opening } = await meetNewDevice({ ...ports, enter }, codes, reach, signal)
    reached.tellPeer = (failure, limit) => tellFailure(opening, channel, failure, homeserver, limit)
    const grantPorts = {
      ...ports,
      tell: enter,
      untilNotAsked: (limit: AbortSignal) => door.ask(["not-asked"], limit),
      untilOpened: (limit: AbortSignal) => door.ask(["consent-opened"], limit),
      untilNotOpened: (limit: AbortSignal) => door.ask(["page-did-not-open"], limit),
    }
    return await deviceGrant(opening, channel, grantPorts, signal)
  } finally {
    // Whatever still polls for this link has nobody to tell.
    over.abort()
  }
}
