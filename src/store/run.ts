import type { CodeKind, DialectName } from "../protocol/dialect.ts"
import type { Failure } from "../protocol/failure.ts"
import { fetched } from "../protocol/fetched.ts"
import type { LoginTokenPorts, TrustPort } from "../protocol/ports.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"
import { CryptoSetUp } from "./cryptoSetUp.ts"
import { aftermathOf, failureOf, sayLastWords } from "./ending.ts"
import { linkByGrant, loadGrant } from "./grantLink.ts"
import { meetNewDevice } from "./meeting.ts"
import type { Reach } from "./peer.ts"
import type { LinkEvent } from "./reduce.ts"
import type { MeetingPorts } from "./stage.ts"
import type { LinkState, NewDevice, Step } from "./state.ts"
import type { Linked } from "./tokenLink.ts"
import { watchAftermath, watchTrust } from "./watching.ts"

export interface RunPorts extends Omit<MeetingPorts, "enter" | "crypto" | "scans"> {
  trust: TrustPort
  /** What links of 2023 need; undefined: none are possible here. */
  loginToken?: LoginTokenPorts | undefined
  dispatch: (event: LinkEvent) => void
}

/** How far a run got, for the way it ends. */
export interface Reached {
  step: Step
  device: NewDevice | undefined
  rendezvous: Rendezvous | undefined
  /** Tells the peer why we end, in the words that the trust reached so far allows. */
  tellPeer(failure: Failure, signal: AbortSignal): Promise<void>
  /** A device that is there now and was not before, where its id was never told to us (R5). */
  lookForNewcomer:
    | ((signal: AbortSignal) => Promise<NewDevice | "absent" | "unknown" | "signed-out">)
    | undefined
}

export interface LinkOptions {
  /** What to show, by preference; none: the link begins with a scan. */
  codes: readonly CodeKind[]
  /** Whose codes may be scanned. */
  scans: readonly DialectName[]
}

/**
 * One link from the first code to the last look at the new device's keys. Never rejects: every end is a state.
 * @param cancelled ends the link; what the peer can be told is told
 * @param disposed also ends the watching that follows
 */
export async function runLink(
  ports: RunPorts,
  options: LinkOptions,
  cancelled: AbortSignal,
  disposed: AbortSignal,
): Promise<void> {
  const reached: Reached = {
    step: "idle",
    device: undefined,
    rendezvous: undefined,
    tellPeer: async () => undefined,
    lookForNewcomer: undefined,
  }
  const enter = (state: LinkState): void => {
    reached.step = state.step
    if ("device" in state) reached.device = state.device ?? reached.device
    ports.dispatch({ kind: "entered", state })
  }
  const crypto = ports.loginToken && new CryptoSetUp(ports.loginToken.openCrypto, ports.trust)
  try {
    const end = await link(ports, options, crypto, reached, enter, AbortSignal.any([cancelled, disposed]))
    crypto?.close()
    enter(end)
    ports.trust.wipe()
    ports.digits.release()
    if (end.step === "linked-unencrypted") {
      // It has answered our last message: nothing more will be said.
      reached.rendezvous?.close()
      return
    }
    const trust = end.trust ?? (await watchTrust(end.device.id, ports, disposed).catch(() => undefined))
    if (trust && !end.trust) ports.dispatch({ kind: "trust-seen", trust })
    // R1: only the new device's signed keys prove that it has read our last message; in 2023, that it asked for its secrets.
    if (trust === "verified" && end.secrets === "given") reached.rendezvous?.close()
  } catch (error) {
    const { step: during, device, rendezvous } = reached
    const isAnnounced = during === "comparing-code" && device !== undefined
    const failure = failureOf(error, during, isAnnounced)
    const aftermath = aftermathOf(failure, during, isAnnounced)
    enter({ step: "stopped", failure, during, aftermath, device })
    ports.trust.wipe()
    crypto?.close()
    // R1: our last message are the secrets; nothing may be written over them, and the session is not deleted.
    const mayBeUnread = during === "sharing-secrets" && failure.kind === "cancelled"
    // R6: whoever answered the code before us may be speaking there.
    const isOthers = failure.kind === "code-used"
    if (rendezvous && !mayBeUnread && !isOthers)
      void sayLastWords((limit) => reached.tellPeer(failure, limit), rendezvous, ports.machine)
    if (aftermath === "watching") await watch(ports, reached, disposed).catch(() => undefined)
  }
}

/** R5: by the id that the new device told us, else by what comes to the devices that were there. */
async function watch(
  { machine, homeserver, dispatch }: RunPorts,
  { device, lookForNewcomer }: Reached,
  disposed: AbortSignal,
): Promise<void> {
  let found = device
  const lookUp = device
    ? (signal: AbortSignal) => homeserver.lookUpDevice(device.id, signal)
    : async (signal: AbortSignal) => {
        const seen = await lookForNewcomer?.(signal)
        if (typeof seen !== "object") return seen ?? "unknown"
        found = seen
        return "present"
      }
  const aftermath = await watchAftermath(lookUp, machine, disposed)
  dispatch({ kind: "aftermath-seen", aftermath, device: found })
}

/** The link itself: code, check code, conversation. Throws `Stop`. */
async function link(
  ports: RunPorts,
  { codes, scans }: LinkOptions,
  crypto: CryptoSetUp | undefined,
  reached: Reached,
  enter: (state: LinkState) => void,
  ended: AbortSignal,
): Promise<Linked> {
  const over = new AbortController()
  const signal = AbortSignal.any([ended, over.signal])
  try {
    const reach: Reach = (rendezvous, tellPeer) => {
      Object.assign(reached, { rendezvous, tellPeer })
      // Needed once the channel is secure: until then there is time to fetch it.
      loadGrant().catch(() => undefined)
    }
    const met = await meetNewDevice({ ...ports, enter, scans, crypto }, codes, reach, signal)
    if ("uncompared" in met) {
      const { linkByToken } = await fetched(() => import("./tokenLink.ts"), ports.machine, signal)
      return await linkByToken(met.uncompared, ports, crypto, reached, enter, signal)
    }
    return await linkByGrant(met, ports, reached, enter, signal)
  } finally {
    // Whatever still polls for this link has nobody to tell.
    over.abort()
  }
}
