import { Stop } from "../protocol/failure.ts"
import { orAborted } from "../protocol/orAborted.ts"
import type { CryptoDevice, CryptoProgress, OpenCryptoDevice, TrustPort } from "../protocol/ports.ts"
import type { LinkState } from "./state.ts"

/**
 * The crypto device of one link (R25): set up once, and only when a code of 2023 needs it. It may be set up while other things
 * happen; whoever needs it shows how far it is and waits.
 */
export class CryptoSetUp {
  readonly #open: OpenCryptoDevice
  readonly #trust: TrustPort
  readonly #over = new AbortController()
  #device: Promise<CryptoDevice> | undefined
  #isReady = false
  #progress: CryptoProgress = { stage: "starting" }
  #show: (progress: CryptoProgress) => void = () => {}

  constructor(open: OpenCryptoDevice, trust: TrustPort) {
    this.#open = open
    this.#trust = trust
  }

  begin(): Promise<CryptoDevice> {
    if (this.#device) return this.#device
    const tell = (progress: CryptoProgress): void => {
      this.#progress = progress
      this.#show(progress)
    }
    const device = this.#open(this.#trust, tell, this.#over.signal)
    this.#device = device
    device.then(
      () => (this.#isReady = true),
      () => undefined,
    )
    return device
  }

  /** Waits for it, and shows that on the screen unless it is ready. Throws `Stop`. */
  async ready(enter: (state: LinkState) => void, signal: AbortSignal): Promise<CryptoDevice> {
    const device = this.begin()
    if (this.#isReady) return device
    this.#show = (progress) => enter({ step: "setting-up-crypto", progress })
    this.#show(this.#progress)
    try {
      return await orAborted(device, signal)
    } catch (error) {
      signal.throwIfAborted()
      throw error instanceof Stop ? error : new Stop({ kind: "no-crypto", why: "failed" }, { cause: error })
    } finally {
      this.#show = () => {}
    }
  }

  /** Ends it, also while it is being set up. */
  close(): void {
    this.#over.abort()
    this.#device?.then(
      (device) => device.close(),
      () => undefined,
    )
  }
}
