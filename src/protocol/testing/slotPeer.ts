import { concat, utf8, type Bytes } from "../bytes.ts"
import type { LoginCode } from "../qr/loginCode.ts"
import { text16, text8 } from "../qr/text.ts"
import type { MemoryRendezvous, MemorySession } from "./memoryRendezvous.ts"
import type { VirtualMachine } from "./virtualMachine.ts"

/** One end of an established channel, without the tokens that bind each message. */
export interface Sealing {
  checkCode: string
  seal(plaintext: Bytes): Promise<string>
  open(data: string): Promise<string>
}

/** A new device that says what a test makes it say, over one session of a memory rendezvous. It polls once a second, as real ones do. */
export abstract class SlotPeer {
  readonly code: LoginCode
  readonly session: MemorySession
  readonly #machine: VirtualMachine
  readonly #server: MemoryRendezvous
  protected sealing: Sealing | undefined
  /** Tokens as R4 wants them: of our last read, and of our last write. */
  #lastRead: string
  #lastWritten: string

  constructor(code: LoginCode, session: MemorySession, server: MemoryRendezvous, machine: VirtualMachine) {
    this.code = code
    this.session = session
    this.#machine = machine
    this.#server = server
    this.#lastRead = this.#lastWritten = session.token
  }

  get checkCode(): string {
    return this.sealing?.checkCode ?? ""
  }

  /** Puts anything into the slot. */
  write(data: string): void {
    this.#server.write(this.session, data)
    this.#lastWritten = this.session.token
  }

  async say(message: unknown): Promise<void> {
    await this.sayText(JSON.stringify(message))
  }

  async sayText(text: string): Promise<void> {
    await this.sayBytes(utf8(text))
  }

  async sayBytes(bytes: Bytes): Promise<void> {
    this.write((await this.sealing?.seal(bytes)) ?? "")
  }

  async hear(): Promise<{ type: string; [field: string]: unknown }> {
    return JSON.parse(await this.hearText())
  }

  async hearText(): Promise<string> {
    const data = await this.hearSealed()
    return (await this.sealing?.open(data)) ?? ""
  }

  /** Whether there is something in the slot that this peer has neither written nor read. */
  get hasNews(): boolean {
    return this.session.token !== this.#lastWritten && this.session.token !== this.#lastRead
  }

  /** The next payload that is not ours, as it stands in the slot. */
  async hearSealed(): Promise<string> {
    while (!this.hasNews) {
      if (!this.#server.has(this.session.id)) throw new Error("the session is gone")
      await this.#machine.sleep(1_000)
    }
    this.#lastRead = this.session.token
    return this.session.data
  }

  /** The AAD of what this peer seals next. */
  protected get sealBinding(): Bytes {
    return this.#binding(this.#lastRead)
  }

  /** The AAD of what it opens next. */
  protected get openBinding(): Bytes {
    return this.#binding(this.#lastWritten)
  }

  #binding(token: string): Bytes {
    const { code } = this
    if (code.dialect !== "msc4388") return new Uint8Array()
    return concat(text16(code.baseUrl), text8(code.rendezvousId), text8(token))
  }
}
