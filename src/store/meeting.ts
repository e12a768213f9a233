import type { CodeKind } from "../protocol/dialect.ts"
import { fetched } from "../protocol/fetched.ts"
import { confirmCode } from "./confirming.ts"
import { abortWith, type Reach, type Secured } from "./peer.ts"
import { showUntilScanned } from "./showing.ts"
import type { Met, MeetingPorts } from "./stage.ts"

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
      const { scanAndGreet } = await fetched(() => import("./greeting.ts"), ports.machine, signal)
      const secured = await scanAndGreet(ports, canShow, reach, signal)
      if (secured !== "show-instead") return secured
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
    return { uncompared: { channel: met.uncompared, scannedBy: "them" } }
  }
  const { handshake } = met
  reach(rendezvous, abortWith(handshake))
  const grant = ports.homeserver.deviceGrant(signal)
  grant.catch(() => undefined)
  const channel = await confirmCode(await handshake.answer(signal), ports, ports.enter, signal)
  return { channel, opening: { kind: "showed", grant } }
}
