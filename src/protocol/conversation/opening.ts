import type { SecureChannel } from "../channel/channel.ts"
import type { DialectName } from "../dialect.ts"
import { Stop } from "../failure.ts"
import { readMessage, type Incoming, type Outgoing } from "../messages/deviceGrant.ts"
import type { HomeserverPort } from "../ports.ts"
import { endedBy } from "./ending.ts"

/** What the homeserver's OAuth server offers at this moment; as of `HomeserverPort.deviceGrant`. */
type Grant = Awaited<ReturnType<HomeserverPort["deviceGrant"]>>

/** How the two devices met: they scanned our code, or we scanned theirs and show the digits that are typed there. */
export type Opening =
  | { kind: "showed"; grant: Promise<Grant> }
  | {
      kind: "scanned"
      dialect: DialectName
      checkCode: string
      host: string | undefined
      /** Asked while the devices greeted each other, as in the other case. */
      grant: Promise<Grant>
    }

type Scanned = Extract<Opening, { kind: "scanned" }>
type Showed = Extract<Opening, { kind: "showed" }>

type OpeningStep =
  | { step: "awaiting-request"; deadline: number }
  | { step: "showing-check-code"; checkCode: string; host: string | undefined; deadline: number }

export interface OpeningPorts {
  homeserver: HomeserverPort
  tell(step: OpeningStep): void
  /** Resolves when the user says that the new device does not ask for the digits. */
  untilNotAsked(signal: AbortSignal): Promise<unknown>
}

/**
 * From the secure channel to the new device's first word ("Login via OIDC Device Authorization Grant", steps 1 and 2). Whoever
 * scanned speaks first. Throws `Stop`.
 */
export function openConversation(
  opening: Opening,
  channel: SecureChannel,
  ports: OpeningPorts,
  signal: AbortSignal,
): Promise<Incoming> {
  return opening.kind === "showed"
    ? awaitRequest(opening, channel, ports, signal)
    : offerProtocols(opening, channel, ports, signal)
}

/** The new device knows the homeserver from our code and speaks first: what it wants, and the id that it will have. */
async function awaitRequest(
  { grant }: Showed,
  channel: SecureChannel,
  ports: OpeningPorts,
  signal: AbortSignal,
): Promise<Incoming> {
  ports.tell({ step: "awaiting-request", deadline: channel.deadline })
  const request = readMessage(await channel.receive("machine", signal))
  if (request.type === "m.login.protocol") endIfMissing(await grant)
  return request
}

/** The new device does not know the homeserver yet: we say where, and what is on offer there. */
async function offerProtocols(
  { dialect, checkCode, host, grant }: Scanned,
  channel: SecureChannel,
  ports: OpeningPorts,
  signal: AbortSignal,
): Promise<Incoming> {
  ports.tell({ step: "showing-check-code", checkCode, host, deadline: channel.deadline })
  // Asked from the start. A message of theirs ends the waiting, and with it the question; a person types the digits meanwhile.
  const over = new AbortController()
  const waiting = AbortSignal.any([signal, over.signal])
  const notAsked = ports.untilNotAsked(waiting).then(() => {
    throw new Stop({ kind: "code-not-asked" })
  })
  const answered = async (): Promise<string> => {
    endIfMissing(await grant)
    await sendOffer(JSON.stringify(offerOf(dialect, ports.homeserver.baseUrl)), channel, waiting)
    return channel.receive("person", waiting)
  }
  try {
    const request = readMessage(await Promise.race([answered(), notAsked]))
    if (request.type === "m.login.protocol") {
      ports.tell({ step: "awaiting-request", deadline: channel.deadline })
    }
    return request
  } finally {
    over.abort()
  }
}

async function sendOffer(offer: string, channel: SecureChannel, signal: AbortSignal): Promise<void> {
  if ((await channel.send(offer, signal)) === "delivered") return
  throw endedBy(readMessage(await channel.receive("machine", signal)), "nothing before our offer", false)
}

/**
 * `m.login.protocols`. Over the 2024 channel without `base_url`: the coming matrix-sdk takes a message that has it for one of msc4388,
 * and refuses it there (R15).
 */
export function offerOf(
  dialect: DialectName,
  baseUrl: string,
  protocols: "device_authorization_grant"[] = ["device_authorization_grant"],
): Outgoing {
  const offer = { type: "m.login.protocols", protocols, homeserver: baseUrl } as const
  return dialect === "msc4388" ? { ...offer, base_url: baseUrl } : offer
}

/** A grant may disappear at run time (R21); not knowing is no reason to end. */
function endIfMissing(grant: Grant): void {
  if (grant === "missing") throw new Stop({ kind: "grant-gone" })
}
