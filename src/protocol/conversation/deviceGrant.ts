import type { SecureChannel } from "../channel/channel.ts"
import { isPossibleDeviceId } from "../deviceId.ts"
import { Stop, type Failure } from "../failure.ts"
import { readMessage, type Incoming, type Outgoing, type ProtocolRequest } from "../messages/deviceGrant.ts"
import type { HomeserverPort, Machine, TrustPort } from "../ports.ts"
import { orAborted } from "../orAborted.ts"
import { judgePage, type ConsentPage } from "./consentPage.ts"
import { endedBy, wireReason } from "./ending.ts"
import { whileListening } from "./listening.ts"
import { untilAbsent, untilPresent } from "./newDevice.ts"
import { offerOf, openConversation, type Opening, type OpeningPorts } from "./opening.ts"

export type { ConsentPage }

/** The new device as far as it is known. */
export interface NewDevice {
  /** Its device id. */
  id: string
  /** Its display name, where the homeserver tells one. */
  name: string | undefined
}

/** Where the conversation stands, told as it goes on. `deadline`: monotonic milliseconds. */
type GrantStep =
  | { step: "consent-needed"; page: ConsentPage; device: NewDevice; deadline: number }
  | { step: "awaiting-consent"; page: ConsentPage; device: NewDevice; deadline: number }
  | { step: "checking-device"; device: NewDevice }
  | { step: "sharing-secrets"; device: NewDevice }

export interface GrantPorts extends OpeningPorts {
  machine: Machine
  trust: TrustPort
  tell(step: GrantStep | Parameters<OpeningPorts["tell"]>[0]): void
  /** Resolves once the user has opened the page by an act of their own (R18). */
  untilOpened(signal: AbortSignal): Promise<unknown>
  /** Resolves when the user says that the page cannot be opened. */
  untilNotOpened(signal: AbortSignal): Promise<unknown>
}

/** R8: an older finding that the device is absent is made anew before acceptance. Milliseconds. */
const ABSENCE_IS_FRESH = 2_000

/** An app that holds the keys itself was asked for them before, and may not answer now. Milliseconds. */
const SECRETS_WITHIN = 15_000

/**
 * The device-grant conversation of MSC4108 for the existing device, from the secure channel to the secrets: two openings, one
 * shared rest. Steps are those of "Login via OIDC Device Authorization Grant" and "Secret sharing and device verification".
 * Throws `Stop`; what the peer is then told is `tellFailure`.
 */
export async function deviceGrant(
  opening: Opening,
  channel: SecureChannel,
  ports: GrantPorts,
  signal: AbortSignal,
): Promise<NewDevice> {
  const { machine, homeserver, trust } = ports

  // What the new device wants, and the id that it will have. -- MSC4108, steps 1 to 3
  const request = chosenProtocol(await openConversation(opening, channel, ports, signal))
  const { page, device } = judgeRequest(request, homeserver)

  // No device of ours may have that id: "absent" is the only answer that lets us go on. -- MSC4108, step 5
  const absentAt = await untilAbsent(device.id, channel.deadline, ports, signal)

  // The user opens the consent page. The new device has nothing to say now, so whatever it says ends the link.
  // -- MSC4108, step 5
  const silence = async (limit: AbortSignal): Promise<never> => {
    throw endedBy(readMessage(await channel.receive("person", limit)), "nothing before acceptance", false)
  }
  const notOpened = ports.untilNotOpened(signal).then(() => {
    throw stop({ kind: "page-not-opened", by: "us" })
  })
  notOpened.catch(() => undefined)
  ports.tell({ step: "consent-needed", page, device, deadline: channel.deadline })
  const opened = (limit: AbortSignal) => Promise.race([ports.untilOpened(limit), notOpened])
  await whileListening(silence, opened, signal)

  // Acceptance goes out with the user's act: the new device shows its user code and asks for its token only from here on.
  // -- MSC4108, step 5
  if (machine.now() - absentAt > ABSENCE_IS_FRESH) {
    const absent = (limit: AbortSignal) => untilAbsent(device.id, channel.deadline, ports, limit)
    await whileListening(silence, absent, signal)
  }
  ports.tell({ step: "awaiting-consent", page, device, deadline: channel.deadline })
  const accepted = await channel.send(JSON.stringify({ type: "m.login.protocol_accepted" }), signal)
  if (accepted === "overtaken") await silence(signal)
  const reply = channel.receive("person", signal).then(readMessage)
  const answer = await Promise.race([reply, notOpened])
  if (answer.type !== "m.login.success") throw endedBy(answer, "m.login.success", true)

  // "I have a token" is believed only once the homeserver shows the device. -- MSC4108, secret sharing, step 1
  ports.tell({ step: "checking-device", device })
  const onlySuccess = async (limit: AbortSignal): Promise<never> => {
    for (;;) endUnlessSuccess(readMessage(await channel.receive("meanwhile", limit)))
  }
  await whileListening(onlySuccess, (limit) => untilPresent(device.id, machine, homeserver, limit), signal)

  // All four conditions of R10 hold here: code confirmed (the type of `channel`), device absent before, success received,
  // device present. -- MSC4108, secret sharing, step 2
  ports.tell({ step: "sharing-secrets", device })
  const name = homeserver.deviceName(device.id, signal).catch(() => undefined)
  const secrets = JSON.stringify({
    type: "m.login.secrets",
    ...(await readySecrets(trust, signal)),
  } satisfies Outgoing)
  while ((await channel.send(secrets, signal, "careful")) === "overtaken") {
    endUnlessSuccess(readMessage(await channel.receive("machine", signal)))
  }
  return { ...device, name: await name }
}

/** Tells the peer why the link ends, where there is a word for it. Throws `Stop` when it cannot be told. */
export async function tellFailure(
  opening: Opening,
  channel: SecureChannel,
  failure: Failure,
  { baseUrl }: HomeserverPort,
  signal: AbortSignal,
): Promise<void> {
  const reason = wireReason(failure)
  if (!reason) return
  // R21: a new device of msc4388 that waits for our offer gets an empty one, where the text of 2024 has a failure.
  const isOffer = failure.kind === "grant-gone" && opening.kind === "scanned" && opening.dialect === "msc4388"
  // R15: the base URL, so that the new device can at least spare the user typing it.
  const message: Outgoing = isOffer
    ? offerOf(opening.dialect, baseUrl, [])
    : { type: "m.login.failure", reason, homeserver: baseUrl }
  await channel.sendLast(JSON.stringify(message), signal)
}

const stop = (failure: Failure): Stop => new Stop(failure)

function chosenProtocol(message: Incoming): ProtocolRequest {
  if (message.type !== "m.login.protocol") throw endedBy(message, "m.login.protocol", false)
  if (!("device_id" in message)) {
    throw stop({ kind: "unsupported-protocol", by: "us", protocol: message.protocol.slice(0, 64) })
  }
  return message
}

function judgeRequest(
  request: ProtocolRequest,
  homeserver: HomeserverPort,
): { page: ConsentPage; device: NewDevice } {
  if (!isPossibleDeviceId(request.device_id)) throw stop({ kind: "bad-device-id" })
  const judged = judgePage(request.device_authorization_grant, homeserver.baseUrl)
  if ("refusal" in judged) throw stop({ kind: "page-refused", why: judged.refusal })
  return { page: judged.page, device: { id: request.device_id, name: undefined } }
}

async function readySecrets(trust: TrustPort, signal: AbortSignal) {
  try {
    return await orAborted(trust.secrets(), AbortSignal.any([signal, AbortSignal.timeout(SECRETS_WITHIN)]))
  } catch (cause) {
    signal.throwIfAborted()
    throw new Stop({ kind: "keys-unavailable" }, { cause })
  }
}

/** R16: a repeated success is ignored; anything else that the peer says before the secrets ends the link. */
function endUnlessSuccess(message: Incoming): void {
  if (message.type !== "m.login.success") throw endedBy(message, "nothing before the secrets", true)
}
