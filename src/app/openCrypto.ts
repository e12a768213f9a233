import { Stop } from "../protocol/failure.ts"
import { fetched } from "../protocol/fetched.ts"
import type { OpenCryptoDevice } from "../protocol/ports.ts"
import { browserMachine } from "../store/browserMachine.ts"
import type { SignedIn } from "./session/signedIn.ts"

/** The crypto device of this sign-in, kept with it (R25). Its program is fetched when a link turns out to need it. */
export const openCryptoOf =
  ({ homeserver, userId, deviceId, cryptoStore }: SignedIn): OpenCryptoDevice =>
  async (trust, tell, signal) => {
    const load = () => import("../trust/cryptoDevice/open.ts")
    const { openCryptoDevice } = await fetched(load, browserMachine, signal).catch((cause: unknown) => {
      signal.throwIfAborted()
      throw new Stop({ kind: "no-crypto", why: "not-loaded" }, { cause })
    })
    const place = { homeserver, userId, deviceId, machine: browserMachine, storePrefix: cryptoStore }
    return openCryptoDevice(place, trust, tell, signal)
  }
