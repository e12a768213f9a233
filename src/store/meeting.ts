import { greet, type Greeting, type SecureChannel } from "../protocol/channel/channel.ts"
import type { Uncompared } from "../protocol/conversation/loginToken.ts"
import type { Opening } from "../protocol/conversation/opening.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import type { Failure } from "../protocol/failure.ts"
import { fetched } from "../protocol/fetched.ts"
import { UNSTABLE } from "../protocol/names3906.ts"
import type { LoginCode } from "../protocol/qr/loginCode.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"
import { confirmCode } from "./confirming.ts"
import { scanUntilRead } from "./scanning.ts"
import { showUntilScanned } from "./showing.ts"
import type { Met, MeetingPorts } from "./stage.ts"

/** The two devices have a secure channel; or, in 2023, one whose code is yet to be compared. */
export type Secured = { channel: SecureChannel; opening: Opening } | { uncompared: Uncompared }

/** Called as soon as there is a peer: from here on it can be told, if no more than `user_cancelled` (R8). */
export type Reach = (
  rendezvous: Rendezvous,
  tellPeer: (failure: Failure, signal: AbortSignal) => Promise<void>,
) => void

/** From nothing to a secure channel, whoever scans whose code; the user may change from one to the other. Throws `Stop`. */
export async function meetNewDevice(
  ports: MeetingPorts,
  codes: readonly CodeKind[],
  reach: Reach,
  signal: AbortSignal,
): Promise<Secured> {
  const canShow = codes.length > 0
  for (let isScanning = !canShow; ; isScanning = !isScanning) {
    if (isScanning) {
      const code = await scanUntilRead(ports, canShow, signal)
      if (code !== "show-instead") return greetByCode(code, ports, reach, signal)
    } else {
      const met = await showUntilScanned(ports, codes, signal)
      if (met !== "scan-instead") return confirmScan(met, ports, reach, signal)
    }
  }
}

/** They scanned: they are greeted back, and the digits that they show are typed here (step 7). */
async function confirmScan(
  met: Met,
  ports: MeetingPorts,
  reach: Reach,
  signal: AbortSignal,
): Promise<Secured> {
  const { rendezvous } = met
  if ("uncompared" in met) {
    reach(rendezvous, async () => undefined)
    return { uncompared: { channel: met.uncompared, scannedBy: "them", algorithm: UNSTABLE } }
  }
  const { handshake } = met
  reach(rendezvous, abortWith(handshake))
  const channel = await confirmCode(await handshake.answer(signal), ports, ports.enter, signal)
  return { channel, opening: { kind: "showed" } }
}

/** We scanned: they are greeted, and the digits that we show are typed there (steps 4 to 7). */
async function greetByCode(
  code: LoginCode,
  { machine, homeserver, enter, crypto }: MeetingPorts,
  reach: Reach,
  signal: AbortSignal,
): Promise<Secured> {
  const { joinByCode, hostElsewhere } = await fetched(() => import("../protocol/join.ts"), machine, signal)
  const host = hostElsewhere(code, homeserver.baseUrl)
  enter({ step: "connecting", scannedBy: "us", host })
  if (code.dialect === "msc3906") {
    // Set up while the two devices meet.
    void crypto?.begin()
    const { initiator, rendezvous } = await joinByCode(code, machine, signal)
    reach(rendezvous, async () => undefined)
    const load = () => import("../protocol/channel/uncompared.ts")
    const { sendKey } = await fetched(load, machine, signal)
    const channel = await sendKey(initiator, rendezvous, signal)
    return { uncompared: { channel, scannedBy: "us", algorithm: code.algorithm } }
  }
  const grant = homeserver.deviceGrant(signal)
  grant.catch(() => undefined)
  const { initiator, rendezvous } = await joinByCode(code, machine, signal)
  const greeting = greet(initiator, rendezvous)
  reach(rendezvous, abortWith(greeting))
  const channel = await greeting.untilAnswered(signal)
  const { dialect } = code
  return { channel, opening: { kind: "scanned", dialect, checkCode: initiator.checkCode, host, grant } }
}

const abortWith =
  (peer: Pick<Greeting, "abort">) =>
  async (failure: Failure, signal: AbortSignal): Promise<void> => {
    const { wireReason } = await import("../protocol/conversation/ending.ts")
    if (wireReason(failure)) await peer.abort(signal)
  }
