import type { UncomparedChannel } from "../channel/uncompared.ts"
import { Stop } from "../failure.ts"
import { readMessage, type Incoming, type Outgoing } from "../messages/loginToken.ts"
import { DEVICE_GRANT, LOGIN_TOKEN, UNSTABLE, type Algorithm } from "../names3906.ts"
import type { HomeserverPort, LoginTokenPort, Machine } from "../ports.ts"
import { sleepUntil } from "../rendezvous/pace.ts"
import { judgePage, type ConsentPage } from "./consentPage.ts"
import { endedBy } from "./loginTokenEnding.ts"

/** How the new device gets its access token. */
export type Chosen =
  | { protocol: "login_token" }
  | { protocol: "device_authorization_grant"; page: ConsentPage }

interface OpeningPorts {
  machine: Machine
  homeserver: HomeserverPort
  tokens: LoginTokenPort
}

interface Met {
  channel: UncomparedChannel
  scannedBy: "us" | "them"
  algorithm?: Algorithm
}

/**
 * R17: when we scanned, the diagram lets the new device speak first (`m.login.progress`), the text lets us. So a new device that says
 * nothing for so long gets our offer. Long enough for whoever polls once a second to have read our key, which the offer replaces. Milliseconds.
 */
const PROGRESS_WITHIN = 5_000

/** What is on offer here, and what the new device makes of it (MSC3906, steps 3 to 7). Throws `Stop`. */
export async function agreeOnProtocol(met: Met, ports: OpeningPorts, signal: AbortSignal): Promise<Chosen> {
  const { channel } = met
  const asking = whatIsOffered(ports, signal)
  asking.catch(() => undefined)
  // One `m.login.progress` at most, whoever scanned: peers of both readings. -- step 3
  let mayProgress = !(met.scannedBy === "us" && (await progressInTime(channel, ports.machine, signal)))
  const isProgress = (message: Incoming): boolean => {
    const isIt = mayProgress && message.type === "m.login.progress"
    if (isIt) mayProgress = false
    return isIt
  }

  // -- steps 4 to 6
  const offered = await asking
  if (offered.length === 0) throw new Stop({ kind: "nothing-offered" })
  const offer = JSON.stringify(offerOf(offered, met.algorithm, ports.homeserver.baseUrl))
  while ((await channel.sayOpenly(offer, signal)) === "overtaken") {
    const message = readMessage(await channel.hear("machine", signal))
    if (!isProgress(message)) throw endedBy(message, "m.login.progress")
  }

  // -- step 7
  let message = readMessage(await channel.hear("machine", signal))
  if (isProgress(message)) message = readMessage(await channel.hear("machine", signal))
  if (message.type !== "m.login.protocol") throw endedBy(message, "m.login.protocol")
  return judgeChoice(message, offered, ports.homeserver.baseUrl)
}

/** Whether the new device said that we may go on. */
async function progressInTime(
  channel: UncomparedChannel,
  machine: Machine,
  signal: AbortSignal,
): Promise<boolean> {
  const over = new AbortController()
  const limit = AbortSignal.any([signal, over.signal])
  const until = machine.now() + PROGRESS_WITHIN
  const heard = channel.hear("machine", limit).then(readMessage)
  const late = sleepUntil(machine, until, limit).then(() => over.abort())
  late.catch(() => undefined)
  try {
    const first = await heard
    if (first.type === "m.login.progress") return true
    throw endedBy(first, "m.login.progress")
  } catch (error) {
    signal.throwIfAborted()
    if (over.signal.aborted && !(error instanceof Stop)) return false
    throw error
  } finally {
    over.abort()
  }
}

type Protocol = Chosen["protocol"]

/** Asked anew (step 4): what the homeserver offers now. What nobody could tell is offered where nothing else is. */
async function whatIsOffered({ tokens, homeserver }: OpeningPorts, signal: AbortSignal): Promise<Protocol[]> {
  const [token, grant] = await Promise.all([tokens.offered(signal), homeserver.deviceGrant(signal)])
  const all: (readonly [Protocol, string])[] = [
    ["login_token", token],
    [DEVICE_GRANT, grant],
  ]
  const having = (answer: string) => all.filter(([, is]) => is === answer).map(([protocol]) => protocol)
  const sure = having("offered")
  return sure.length > 0 ? sure : having("unknown")
}

/** Step 6, in the names of the code's family; programs that write the unstable names may know either. `login_token` comes first (R23). */
function offerOf(
  offered: readonly Protocol[],
  algorithm: Algorithm | undefined,
  homeserver: string,
): Outgoing {
  const [stable, unstable] = LOGIN_TOKEN
  const names = (algorithm ?? UNSTABLE) === UNSTABLE ? [unstable, stable] : [stable]
  const protocols = offered.flatMap((protocol) => (protocol === "login_token" ? names : [protocol]))
  return { type: "m.login.protocols", protocols, ...(offered.includes(DEVICE_GRANT) && { homeserver }) }
}

function judgeChoice(
  { protocol, device_authorization_grant: grant }: Extract<Incoming, { type: "m.login.protocol" }>,
  offered: readonly Protocol[],
  homeserver: string,
): Chosen {
  const isToken = LOGIN_TOKEN.some((name) => name === protocol)
  if (isToken && offered.includes("login_token")) return { protocol: "login_token" }
  if (protocol !== DEVICE_GRANT || !offered.includes(DEVICE_GRANT))
    throw new Stop({ kind: "unsupported-protocol", by: "us", protocol: protocol.slice(0, 64) })
  const judged = judgePage(
    {
      verification_uri: grant?.verification_uri ?? grant?.verification_url ?? undefined,
      verification_uri_complete: grant?.verification_uri_complete ?? grant?.verification_url_complete,
    },
    homeserver,
  )
  if ("refusal" in judged) throw new Stop({ kind: "page-refused", why: judged.refusal })
  return { protocol: DEVICE_GRANT, page: judged.page }
}
