import { type Alter, LinkEnded, type Showing } from "./conversation.ts"
import { deferred } from "./deferred.ts"
import { type Dialect, freshDeviceId } from "./deviceId.ts"
import { homeserverOf, type Reading } from "./homeserverOf.ts"
import { Msc4108Showing } from "./msc4108-2024/showing.ts"
import { Msc4388Showing } from "./msc4388/showing.ts"
import type { Profile } from "./msc4388/qr.ts"
import { type Behaviour, signInBy, type SigningIn } from "./signingIn.ts"

const protocol = "device_authorization_grant"
const tries = 3

/** `profile` is of msc4388 only; by default the text's. */
export interface ShowOptions extends Behaviour {
  dialect: Dialect
  /** Base URL of the server on which it creates the session, and which lets everybody create one. */
  rendezvous: string
  /** How it takes the homeserver's address; by default as the clients do that speak this dialect and profile. */
  reading?: Reading
}

/** A new device that shows a code. */
export interface ShownDevice extends SigningIn {
  /** The bytes of its code. */
  readonly qr: Promise<Uint8Array>
  /** Somebody scanned the code: from now on the user is asked for the digits. */
  readonly scanned: Promise<void>
  /** The user types here what the existing device shows. Whether it was right; the third wrong one ends the link. */
  readonly typeCheckCode: (digits: string) => Promise<boolean>
}

/** Creates a session, shows its code and plays the new device of MSC4108 to the end. */
export function showNewDevice(options: ShowOptions): ShownDevice {
  const { alter = (message) => message, onStep = () => {}, dialect, profile = "spec" } = options
  const reading = options.reading ?? defaultReading(dialect, profile)
  const expected = deferred<string>()
  const confirmed = deferred<void>()
  /** The offer was read, or none will come. */
  const offerRead = deferred<void>()
  const joining = show(options, profile, alter)
  let triesLeft = tries

  const device = signInBy(
    joining,
    async (conversation) => {
      onStep("showing-code")
      expected.resolve(await conversation.connect())
      onStep("entering-code")
      // The offer comes while somebody types, and is not looked at before the digits were right.
      const offered = conversation.receiveOffer()
      const read = () => offerRead.resolve()
      offered.then(read, read)
      const [offer] = await Promise.all([offered, confirmed.promise])
      onStep("requesting")
      if (!offer.protocols.includes(protocol)) {
        await conversation.send({ type: "m.login.failure", reason: "unsupported_protocol" })
        throw new LinkEnded("unsupported_protocol")
      }
      return homeserverOf(offer, reading, dialect)
    },
    options.deviceId ?? freshDeviceId(dialect),
    options,
  )
  device.done.catch((error: unknown) => expected.reject(error))
  const scanned = expected.promise.then(() => {})
  // Whoever does not wait for them has not asked to be told.
  for (const promise of [scanned, confirmed.promise]) promise.catch(() => {})

  return {
    ...device,
    qr: joining.then(({ qr }) => qr),
    scanned,
    async typeCheckCode(digits) {
      if (digits === (await expected.promise)) {
        confirmed.resolve()
        return true
      }
      triesLeft -= 1
      if (triesLeft === 0) {
        confirmed.reject(new LinkEnded("wrong-check-code"))
        // Nobody has typed three times before it was there, and what is said without having read it does not arrive.
        await offerRead.promise
        await device.cancel()
      }
      return false
    },
  }
}

const show = (
  { dialect, rendezvous, pollEvery }: ShowOptions,
  profile: Profile,
  alter: Alter,
): Promise<Showing> =>
  dialect === "msc4108-2024"
    ? Msc4108Showing.start(rendezvous, alter, pollEvery)
    : Msc4388Showing.start(rendezvous, profile, alter, pollEvery)

function defaultReading(dialect: Dialect, profile: Profile): Reading {
  if (dialect === "msc4108-2024") return "js-sdk"
  return profile === "rust" ? "rust" : "text"
}
