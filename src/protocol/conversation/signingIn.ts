import type { SecureChannel } from "../channel/channel.ts"
import { Stop } from "../failure.ts"
import { readMessage, type Incoming, type Outgoing } from "../messages/loginToken.ts"
import type { HomeserverPort } from "../ports.ts"
import type { ConsentPage } from "./deviceGrant.ts"
import { issueLoginToken, type IssuingPorts } from "./issuing.ts"
import { whileListening } from "./listening.ts"

type SigningInStep =
  | { step: "consent-needed" | "awaiting-consent"; page: ConsentPage; device: undefined; deadline: number }
  | { step: "awaiting-sign-in"; deadline: number }

export interface SigningInPorts extends Omit<IssuingPorts, "tell"> {
  homeserver: HomeserverPort
  tell: (step: SigningInStep | Parameters<IssuingPorts["tell"]>[0]) => void
  /** Resolves once the user has opened the page by an act of their own (R18). */
  untilOpened: (signal: AbortSignal) => Promise<unknown>
  /** Resolves when the user says that the page cannot be opened. */
  untilNotOpened: (signal: AbortSignal) => Promise<unknown>
}

type Listening = (signal: AbortSignal) => Promise<never>
type Say = (message: Outgoing) => Promise<void>

/** Steps 11 to 13: a login token goes to the new device. Resolves with its next message. Throws `Stop`. */
export async function signInByToken(
  channel: SecureChannel,
  silence: Listening,
  say: Say,
  ports: SigningInPorts,
  signal: AbortSignal,
): Promise<Incoming> {
  const issue = (limit: AbortSignal) => issueLoginToken(ports, () => channel.deadline, limit)
  const token = await whileListening(silence, issue, signal)
  ports.tell({ step: "awaiting-sign-in", deadline: channel.deadline })
  await say({ type: "m.login.approved", login_token: token, homeserver: ports.homeserver.baseUrl })
  return readMessage(await channel.receive("machine", signal))
}

/**
 * "OIDC variant", step 7: the new device asks the OAuth server for its token itself, and the user allows it on the server's page. Resolves
 * with the new device's next message. Throws `Stop`.
 */
export async function signInByGrant(
  page: ConsentPage,
  channel: SecureChannel,
  { tell, untilOpened, untilNotOpened }: SigningInPorts,
  signal: AbortSignal,
): Promise<Incoming> {
  // It may have its token before we have heard of the click: whoever opens the page another way does not always say so.
  const reply = channel.receive("person", signal).then(readMessage)
  const notOpened = untilNotOpened(signal).then(() => {
    throw new Stop({ kind: "page-not-opened", by: "us" })
  })
  for (const one of [reply, notOpened]) one.catch(() => undefined)
  const step = { page, device: undefined }
  tell({ step: "consent-needed", ...step, deadline: channel.deadline })
  const early = await Promise.race([untilOpened(signal).then(() => undefined), reply, notOpened])
  if (early !== undefined && early.type !== "m.login.success") return early
  // A success tells that the page was opened: the device may be signed in, whatever comes of the link (R5).
  tell({ step: "awaiting-consent", ...step, deadline: channel.deadline })
  const message = early ?? (await Promise.race([reply, notOpened]))
  // R14: there is no other word for a device that was denied on the page.
  const isDenied = message.type === "m.login.failure" && message.reason === "cancelled"
  if (isDenied) throw new Stop({ kind: "not-approved" })
  return message
}
