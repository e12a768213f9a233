import { baseUrlOf } from "./baseUrl.ts"
import { deferred } from "./deferred.ts"
import { freshDeviceId } from "./deviceId.ts"
import { looksLikeMsc4388 } from "./msc4388/qr.ts"
import { scan } from "./scan.ts"
import { type Behaviour, signInBy, type SigningIn } from "./signingIn.ts"

/** `profile` insists on one of the two; by default the code tells. */
export interface NewDeviceOptions extends Behaviour {
  /** The bytes of the scanned code. */
  qr: Uint8Array
}

/** A new device that scanned our code. */
export interface NewDevice extends SigningIn {
  /** To be typed on the existing device. */
  readonly checkCode: Promise<string>
}

/** Scans the code and plays the new device of MSC4108 to the end; msc4108-2024 or msc4388 is told by the code. */
export function startNewDevice({ qr, ...options }: NewDeviceOptions): NewDevice {
  const { alter = (message) => message, onStep = () => {}, profile } = options
  const checkCode = deferred<string>()
  const device = signInBy(
    scan(qr, profile, alter, options.pollEvery),
    async (conversation) => {
      onStep("connecting")
      checkCode.resolve(await conversation.connect())
      onStep("requesting")
      return baseUrlOf(conversation.server)
    },
    options.deviceId ?? freshDeviceId(looksLikeMsc4388(qr) ? "msc4388" : "msc4108-2024"),
    options,
  )
  device.done.catch((error: unknown) => checkCode.reject(error))
  // Whoever does not wait for it has not asked to be told.
  checkCode.promise.catch(() => {})
  return { ...device, checkCode: checkCode.promise }
}
