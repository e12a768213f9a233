import type { CryptoDevice, CryptoProgress, OpenCryptoDevice } from "../../protocol/ports.ts"

/** Our crypto device, and what the homeserver publishes of others'. */
export class FakeCrypto implements CryptoDevice {
  readonly deviceId = "OURS"
  readonly deviceKey = "b3VyIGRldmljZSBrZXk"
  masterKey: string | undefined = "bWFzdGVy"
  /** Ed25519 keys by device. */
  readonly published = new Map<string, string>()
  /** Devices that were signed, in turn. */
  readonly signed: string[] = []
  /** Whether the homeserver answers about keys. */
  knowsKeys = true
  /** What happens while it is being set up; rejects where it cannot be. */
  settingUp: (tell: (progress: CryptoProgress) => void, signal: AbortSignal) => Promise<void> = async () => {}
  /** What happens to each signature; rejects where it is not taken. */
  signing: (signal?: AbortSignal) => Promise<void> = async () => {}
  /** How often it was begun to be set up, was there, and was closed. */
  begun = 0
  opened = 0
  closed = 0
  readonly #given = new Set<string>()
  readonly #waiting = new Set<() => void>()

  open: OpenCryptoDevice = async (_trust, tell, signal) => {
    this.begun += 1
    await this.settingUp(tell, signal)
    this.opened += 1
    return this
  }

  publishedKey = async (deviceId: string) => {
    if (!this.knowsKeys) return "unknown"
    const key = this.published.get(deviceId)
    return key === undefined ? "absent" : { key }
  }

  verify = async (deviceId: string, deviceKey: string, signal?: AbortSignal) => {
    if (this.published.get(deviceId) !== deviceKey) throw new Error("another key")
    await this.signing(signal)
    this.signed.push(deviceId)
  }

  /** The device asks for its secrets, and is sent them. */
  giveTo(deviceId: string): void {
    this.#given.add(deviceId)
    for (const look of this.#waiting) look()
  }

  untilSecretsGiven = (deviceId: string, signal?: AbortSignal) =>
    new Promise<"given" | "signed-out">((resolve, reject) => {
      const look = (): void => {
        if (!this.#given.has(deviceId)) return
        this.#waiting.delete(look)
        resolve("given")
      }
      this.#waiting.add(look)
      signal?.addEventListener("abort", () => {
        this.#waiting.delete(look)
        reject(signal.reason)
      })
      look()
    })

  close = (): void => {
    this.closed += 1
  }
}
