import { x25519 } from "@noble/curves/ed25519.js"
import { concat, fromBase64, fromUtf8, toBase64, utf8, type Bytes } from "../bytes.ts"
import { INITIATE, OK } from "../channel/cipher.ts"
import { deriveChannel } from "../channel/msc4108-2024.ts"
import {
  INFO,
  readCheckCode,
  RESPONSE_LABEL,
  RESPONSE_NONCE_LENGTH,
  responseContext,
  suite,
} from "../channel/msc4388.ts"
import { text16, text8 } from "../qr/reader.ts"
import { readLoginCode } from "../qr/readLoginCode.ts"
import type { LoginCode } from "../qr/loginCode.ts"
import type { MemoryRendezvous, MemorySession } from "./memoryRendezvous.ts"
import type { VirtualMachine } from "./virtualMachine.ts"

interface Sealing {
  checkCode: string
  seal(plaintext: Bytes): Promise<string>
  open(data: string): Promise<string>
}

/** A new device that says what a test makes it say, over a memory rendezvous. It polls once a second, as real ones do. */
export class ScriptedPeer {
  readonly #machine: VirtualMachine
  readonly #server: MemoryRendezvous
  readonly #code: LoginCode
  readonly session: MemorySession
  #sealing: Sealing | undefined
  /** Tokens as R4 wants them: of our last read, and of our last write. */
  #lastRead: string
  #lastWritten: string

  constructor(qr: Uint8Array, server: MemoryRendezvous, machine: VirtualMachine) {
    const read = readLoginCode(new Uint8Array(qr))
    if ("problem" in read) throw new Error(read.problem)
    this.#code = read.code
    const id =
      read.code.dialect === "msc4388" ? read.code.rendezvousId : read.code.rendezvousUrl.split("/").at(-1)
    const session = server.sessions.get(id ?? "")
    if (!session) throw new Error("no such session")
    this.#machine = machine
    this.#server = server
    this.session = session
    this.#lastRead = this.#lastWritten = session.token
  }

  get code(): LoginCode {
    return this.#code
  }

  get checkCode(): string {
    return this.#sealing?.checkCode ?? ""
  }

  /** Sends INITIATE and waits for OK. */
  async connect(): Promise<void> {
    const { initiate, sealing } =
      this.#code.dialect === "msc4388" ? await this.#begin4388(this.#code) : await this.#begin2024(this.#code)
    this.#sealing = sealing
    this.write(initiate)
    const ok = await this.hearText()
    if (ok !== OK) throw new Error(`expected OK, got ${ok}`)
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
    this.write((await this.#sealing?.seal(bytes)) ?? "")
  }

  async hear(): Promise<{ type: string; [field: string]: unknown }> {
    return JSON.parse(await this.hearText())
  }

  async hearText(): Promise<string> {
    while (this.session.token === this.#lastWritten || this.session.token === this.#lastRead) {
      if (!this.#server.has(this.session.id)) throw new Error("the session is gone")
      await this.#machine.sleep(1_000)
    }
    this.#lastRead = this.session.token
    return (await this.#sealing?.open(this.session.data)) ?? ""
  }

  #binding(token: string): Bytes {
    const code = this.#code
    if (code.dialect !== "msc4388") return new Uint8Array()
    return concat(text16(code.baseUrl), text8(code.rendezvousId), text8(token))
  }

  async #begin2024(code: LoginCode) {
    const secretKey = x25519.utils.randomSecretKey()
    const ownKey = x25519.getPublicKey(secretKey)
    const secret = x25519.getSharedSecret(secretKey, code.publicKey)
    const { scanner, checkCode } = deriveChannel(secret, code.publicKey, ownKey)
    const none = new Uint8Array()
    const sealing: Sealing = {
      checkCode,
      seal: (plaintext) => scanner.seal(plaintext, none),
      open: async (data) => fromUtf8(await scanner.open(data, none)),
    }
    return { initiate: `${await sealing.seal(utf8(INITIATE))}|${toBase64(ownKey)}`, sealing }
  }

  async #begin4388(code: Extract<LoginCode, { dialect: "msc4388" }>) {
    const recipient = await suite.DeserializePublicKey(code.publicKey)
    const { encapsulatedSecret, ctx } = await suite.SetupSender(recipient, { info: INFO })
    const own = new Uint8Array(encapsulatedSecret)
    let incoming: ReturnType<typeof responseContext> | undefined
    const sealing: Sealing = {
      checkCode: await readCheckCode(ctx, code.publicKey, own),
      seal: async (plaintext) => toBase64(await ctx.Seal(plaintext, this.#binding(this.#lastRead))),
      open: async (data) => {
        let sealed = fromBase64(data)
        if (!incoming) {
          const secret = await ctx.Export(utf8(RESPONSE_LABEL[code.profile]), 32)
          incoming = responseContext(secret, own, sealed.slice(0, RESPONSE_NONCE_LENGTH))
          sealed = sealed.slice(RESPONSE_NONCE_LENGTH)
        }
        return fromUtf8(incoming.open(sealed, this.#binding(this.#lastWritten)))
      },
    }
    const first = await ctx.Seal(utf8(INITIATE), this.#binding(this.#lastRead))
    return { initiate: toBase64(concat(own, first)), sealing }
  }
}
