import type { MemorySession } from "../../protocol/testing/memoryRendezvous.ts"
import { ScriptedPeer } from "../../protocol/testing/scriptedPeer.ts"
import { ShowingPeer } from "../../protocol/testing/showingPeer.ts"
import { KINDS, type Move } from "./moves.ts"
import type { Scene } from "./scene.ts"

/** The new device of the moment. It never waits: what it cannot do now, it does not do. */
export class NewDevices {
  readonly #scene: Scene
  #peer: ScriptedPeer | ShowingPeer | undefined
  #isConnected = false
  #shown = 0

  constructor(scene: Scene) {
    this.#scene = scene
  }

  get checkCode(): string {
    return this.#peer?.checkCode ?? ""
  }

  get session(): MemorySession | undefined {
    return this.#peer?.session
  }

  /** Another one, which shows a code; of each kind in turn. */
  show(): ShowingPeer {
    const { server, machine } = this.#scene
    const peer = new ShowingPeer(KINDS[this.#shown++ % KINDS.length] ?? "msc4108-2024", server, machine)
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
    const peer = new ScriptedPeer(qr, server, machine)
    this.#peer = peer
    this.#isConnected = false
    await peer.initiate()
  }

  /** It reads what there is, if it can; its first reading is the handshake. Whether it could. */
  async read(): Promise<boolean> {
    const peer = this.#peer
    if (!peer?.hasNews) return false
    const work = peer instanceof ShowingPeer && !this.#isConnected ? peer.connect() : peer.hearText()
    const isRead = await work.then(
      () => true,
      () => false,
    )
    this.#isConnected ||= isRead
    return isRead
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
    else if (how === "junk") peer.write("Zm9yZWlnbg")
    else if (how === "reflect") peer.write(written.at(-1) ?? "")
    else peer.write(written.at(-2) ?? "")
  }
}
