import type { SecureChannel } from "../channel/channel.ts"
import type { UncomparedChannel } from "../channel/uncompared.ts"
import { isPossibleDeviceId } from "../deviceId.ts"
import { Stop } from "../failure.ts"
import { readMessage, type Incoming, type Outgoing } from "../messages/loginToken.ts"
import type { Algorithm } from "../names3906.ts"
import type { CryptoDevice } from "../ports.ts"
import type { NewDevice } from "./deviceGrant.ts"
import { giveSecrets, type GivingPorts } from "./givingSecrets.ts"
import { whileListening } from "./listening.ts"
import { endedBy } from "./loginTokenEnding.ts"
import { agreeOnProtocol } from "./loginTokenOpening.ts"
import { untilDeviceIds, untilNewcomer } from "./newcomer.ts"
import { signInByGrant, signInByToken, type SigningInPorts } from "./signingIn.ts"
import { untilKeyMatches, untilVerified } from "./verifying.ts"

/** How the two devices met, and the channel between them. */
export interface Uncompared {
  channel: UncomparedChannel
  scannedBy: "us" | "them"
  /** Their code's: it tells in which names the two devices speak. Ours have the unstable one. */
  algorithm?: Algorithm
}

/** Where the conversation stands, told as it goes on. `deadline`: monotonic milliseconds. */
type TokenStep =
  | { step: "awaiting-request"; deadline: number }
  | {
      step: "comparing-code"
      checkCode: string
      about: "sign-in" | "keys"
      device: NewDevice | undefined
      deadline: number
    }
  | { step: "checking-device" | "verifying-device" | "giving-secrets"; device: NewDevice }

export interface TokenPorts extends Omit<SigningInPorts, "tell">, GivingPorts {
  /** Our crypto device, set up by now or soon. Throws `Stop`. */
  crypto: (signal: AbortSignal) => Promise<CryptoDevice>
  tell: (step: TokenStep | Parameters<SigningInPorts["tell"]>[0]) => void
  /** The devices that the user has before the new one gets a token: whatever comes to them may be it. */
  remember: (deviceIds: ReadonlySet<string>) => void
  /** Resolves when the user has compared the codes. */
  untilDecided: (signal: AbortSignal) => Promise<"approve" | "decline">
}

/** What a link of 2023 comes to. `secrets`: whether the new device has asked for them. */
export type TokenEnd =
  | { kind: "verified"; device: NewDevice; secrets: "given" | "not-asked" }
  | { kind: "unencrypted"; device: NewDevice | undefined }

/**
 * The conversation of 2023 for the existing device (MSC3906, version 2), from the first message to the new device's secrets. Steps are
 * those of its "Proposal". Throws `Stop`; what the peer is then told is `tellFailure`.
 */
export async function loginToken(met: Uncompared, ports: TokenPorts, signal: AbortSignal): Promise<TokenEnd> {
  const { channel } = met
  const { machine, homeserver, tokens, tell } = ports

  // What is on offer, and what the new device chooses. -- steps 3 to 7
  tell({ step: "awaiting-request", deadline: channel.deadline })
  const chosen = await agreeOnProtocol(met, ports, signal)

  // The user compares the codes, approves or declines. Whatever the new device says meanwhile ends the link. -- steps 8 to 10
  const silence = async (limit: AbortSignal): Promise<never> => {
    throw endedBy(readMessage(await channel.hear("person", limit)), "nothing before the approval")
  }
  const crypto = await whileListening(silence, (limit) => ports.crypto(limit), signal)
  await whileListening(silence, (limit) => decide("sign-in", undefined, met, ports, limit), signal)
  const secure = channel.compared()

  // The token, or in the variant with OAuth the page on which the new device is allowed to have one. -- steps 11 and 12
  const before = await whileListening(
    silence,
    (limit) => untilDeviceIds(tokens, machine, () => secure.deadline, limit),
    signal,
  )
  ports.remember(before)
  const success =
    chosen.protocol === "login_token"
      ? await signInByToken(secure, silence, (message) => say(message, secure, signal), ports, signal)
      : await signInByGrant(chosen.page, secure, ports, signal)

  // The new device is signed in. Without keys there is nothing to verify. -- steps 14 and 15
  const announced = announcedDevice(success)
  if (announced === undefined) {
    return { kind: "unencrypted", device: await untilNewcomer(tokens, before, machine, signal) }
  }
  if (!isPossibleDeviceId(announced.id)) throw new Stop({ kind: "bad-device-id" })
  if (before.has(announced.id)) {
    // Not the id of a device that has just signed in (R12): it took that of another one, or it did not tell its own.
    const found = await untilNewcomer(tokens, before, machine, signal)
    const device = found ?? { id: announced.id, name: undefined }
    tell({ step: "checking-device", device })
    throw new Stop({ kind: "key-mismatch" })
  }
  const name = await homeserver.deviceName(announced.id, signal)
  const device: NewDevice = { id: announced.id, name }
  const nothing = async (limit: AbortSignal): Promise<never> => {
    throw endedBy(readMessage(await secure.receive("person", limit)), "nothing before the verification")
  }

  // With OAuth the user decides a second time, over the keys. -- "OIDC variant", step 9
  if (chosen.protocol !== "login_token") {
    await whileListening(nothing, (limit) => decide("keys", device, met, ports, limit), signal)
  }

  // The key that the homeserver publishes has to be the one that came over the channel; then it is signed. -- steps 16 to 18
  tell({ step: "checking-device", device })
  const matches = (limit: AbortSignal) => untilKeyMatches(device.id, announced.key, crypto, ports, limit)
  await whileListening(nothing, matches, signal)
  tell({ step: "verifying-device", device })
  await untilVerified(device.id, announced.key, crypto, machine, signal)

  // The new device checks us in turn, then asks for its secrets. -- steps 19 to 23
  await say(verifiedBy(crypto), secure, signal)
  tell({ step: "giving-secrets", device })
  return { kind: "verified", device, secrets: await giveSecrets(device.id, crypto, secure, ports, signal) }
}

/** Resolves when the user approves. Throws `Stop` when they decline. */
async function decide(
  about: "sign-in" | "keys",
  device: NewDevice | undefined,
  { channel: { checkCode, deadline } }: Uncompared,
  { tell, untilDecided }: TokenPorts,
  signal: AbortSignal,
): Promise<void> {
  tell({ step: "comparing-code", checkCode, about, device, deadline })
  if ((await untilDecided(signal)) === "decline") throw new Stop({ kind: "declined-here" })
}

/** Says what is for this new device alone; what it said in the same moment ends the link. */
async function say(message: Outgoing, channel: SecureChannel, signal: AbortSignal): Promise<void> {
  if ((await channel.send(JSON.stringify(message), signal)) === "delivered") return
  throw endedBy(readMessage(await channel.receive("machine", signal)), `nothing before ${message.type}`)
}

/** Undefined: it signed in without encryption. Throws `Stop` for anything but a whole `m.login.success`. */
function announcedDevice(message: Incoming): { id: string; key: string } | undefined {
  if (message.type !== "m.login.success") throw endedBy(message, "m.login.success")
  const { device_id: id, device_key: key } = message
  if (typeof id === "string" && typeof key === "string") return { id, key }
  if (typeof key !== "string") return undefined
  throw endedBy(message, "m.login.success with device_id")
}

const verifiedBy = ({ deviceId, deviceKey, masterKey }: CryptoDevice): Outgoing => ({
  type: "m.login.verified",
  verifying_device_id: deviceId,
  verifying_device_key: deviceKey,
  ...(masterKey !== undefined && { master_key: masterKey }),
})
