import type { SecureChannel } from "../channel/channel.ts"
import { Stop } from "../failure.ts"
import { readMessage, type Incoming, type Outgoing } from "../messages/deviceGrant.ts"
import type { HomeserverPort } from "../ports.ts"
import { endedBy } from "./ending.ts"

/** How the two devices met: they scanned our code, or we scanned theirs and show the digits that are typed there. */
export type Opening = { kind: "showed" } | { kind: "scanned"; checkCode: string; host: string | undefined }

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
    ? awaitRequest(channel, ports, signal)
    : offerProtocols(opening, channel, ports, signal)
}

/** The new device knows the homeserver from our code and speaks first: what it wants, and the id that it will have. */
async function awaitRequest(channel: SecureChannel, ports: OpeningPorts, signal: AbortSignal) {
  ports.tell({ step: "awaiting-request", deadline: channel.deadline })
  const request = readMessage(await channel.receive("machine", signal))
  if (request.type === "m.login.protocol" && (await isGrantMissing(ports, signal))) throw unsupported()
  return request
}

/** The new device does not know the homeserver yet: we say where, and what is on offer there. */
async function offerProtocols(
  { checkCode, host }: Extract<Opening, { kind: "scanned" }>,
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
    await sendOffer(channel, ports, waiting)
    return channel.receive("person", waiting)
  }
  try {
    return readMessage(await Promise.race([answered(), notAsked]))
  } finally {
    over.abort()
  }
}

async function sendOffer(channel: SecureChannel, ports: OpeningPorts, signal: AbortSignal): Promise<void> {
  const missing = await isGrantMissing(ports, signal)
  const { baseUrl } = ports.homeserver
  const offer: Outgoing = {
    type: "m.login.protocols",
    protocols: missing ? [] : ["device_authorization_grant"],
    homeserver: baseUrl,
    base_url: baseUrl,
  }
  const sent = await channel.send(JSON.stringify(offer), signal)
  if (sent === "overtaken") {
    throw endedBy(readMessage(await channel.receive("machine", signal)), "nothing before our offer", false)
  }
  // R21: the text of 2025 says it with an empty list, the seed with a failure; it gets both.
  if (missing) throw unsupported()
}

const unsupported = (): Stop => new Stop({ kind: "unsupported-protocol", by: "us" })

/** A grant may disappear at run time (R21); not knowing is no reason to end. */
async function isGrantMissing({ homeserver }: OpeningPorts, signal: AbortSignal): Promise<boolean> {
  return (await homeserver.deviceGrant(signal)) === "missing"
}
