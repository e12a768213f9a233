import { greet } from "../protocol/channel/channel.ts"
import { fetched } from "../protocol/fetched.ts"
import type { LoginCode } from "../protocol/qr/loginCode.ts"
import { abortWith, type Reach, type Secured } from "./peer.ts"
import { scanUntilRead } from "./scanning.ts"
import type { MeetingPorts } from "./stage.ts"

/** Scans, until a code is read and its device greeted; or until the user would rather show one. Throws `Stop`. */
export async function scanAndGreet(
  ports: MeetingPorts,
  canShow: boolean,
  reach: Reach,
  signal: AbortSignal,
): Promise<Secured | "show-instead"> {
  const code = await scanUntilRead(ports, canShow, signal)
  return code === "show-instead" ? code : greetByCode(code, ports, reach, signal)
}

/** They are greeted, and the digits that we show are typed there (steps 4 to 7). */
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
