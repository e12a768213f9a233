import type { MemorySession } from "../../protocol/testing/memoryRendezvous.ts"
import { TokenScanningPeer, TokenShowingPeer } from "../../protocol/testing/tokenPeers.ts"
import type { Move, Shown } from "./tokenMoves.ts"
import type { TokenScene } from "./tokenScene.ts"

/** The new device of the moment. It never waits: what it cannot do now, it does not do. */
export class TokenDevices {
  readonly #scene: TokenScene
  #peer: TokenScanningPeer | TokenShowingPeer | undefined
  #isConnected = false

  constructor(scene: TokenScene) {
    this.#scene = scene
  }

  get checkCode(): string {
    return this.#peer?.checkCode ?? ""
  }

  get session(): MemorySession | undefined {
    return this.#peer?.session
  }

  /** Another one, which shows a code. */
  show(shown: Shown): TokenShowingPeer {
    const { server, machine } = this.#scene
    const intent = shown === "signed-in" ? "reciprocate" : "login"
    const peer = new TokenShowingPeer(server, machine, { intent })
    if (shown === "used") peer.write('{"algorithm":"x","key":"somebody\'s"}')
    this.#peer = peer
    this.#isConnected = false
    return peer
  }

  /** Another one, which scans our code. */
  async scan(qr: Uint8Array): Promise<void> {
    const { server, machine } = this.#scene
    const text = Buffer.from(qr).toString("latin1")
    // A code may stand on the screen for a moment after its session is gone.
    if (![...server.sessions.keys()].some((id) => text.includes(id))) return
    const peer = new TokenScanningPeer(qr, server, machine)
    this.#peer = peer
    await peer.connect()
    this.#isConnected = true
  }

  /** Reads what there is, if it can; of a device that shows a code that is our key first. What it was told, if anything. */
  async read(): Promise<string | undefined> {
    const peer = this.#peer
    if (!peer?.hasNews) return undefined
    try {
      if (this.#isConnected) return await peer.hearText()
      await peer.connect()
      this.#isConnected = true
    } catch {
      // Not for this device, or not ours.
    }
    return undefined
  }

  /** It says something, if it has a channel. Whether it could. */
  async say(what: unknown): Promise<boolean> {
    if (!this.#peer || !this.#isConnected) return false
    await this.#peer.say(what)
    return true
  }

  /** What nobody should do. */
  misbehave(how: Extract<Move, { kind: "misbehaviour" }>["how"]): void {
    const peer = this.#peer
    if (!peer) return
    const { written } = peer.session
    if (how === "close") this.#scene.server.sessions.delete(peer.session.id)
    else if (how === "junk") peer.write('{"ciphertext":"Zm9yZWlnbg","iv":"AAAAAAAAAAAAAAAAAAAAAA"}')
    else if (how === "reflect") peer.write(written.at(-1) ?? "")
    else peer.write(written.at(-2) ?? "")
  }
}
