import { x25519 } from "@noble/curves/ed25519.js"
import { concat, fromBase64, fromUtf8, toBase64, utf8 } from "../bytes.ts"
import { INITIATE, OK } from "../channel/cipher.ts"
import { deriveChannel } from "../channel/msc4108-2024Cipher.ts"
import {
  INFO,
  readCheckCode,
  RESPONSE_LABEL,
  RESPONSE_NONCE_LENGTH,
  responseContext,
  suite,
} from "../channel/msc4388Cipher.ts"
import { readLoginCode } from "../qr/readLoginCode.ts"
import type { LoginCode } from "../qr/loginCode.ts"
import type { MemoryRendezvous } from "./memoryRendezvous.ts"
import { SlotPeer, type Sealing } from "./slotPeer.ts"
import type { VirtualMachine } from "./virtualMachine.ts"

/** A new device that scanned a code of ours: Device S of the channel. */
export class ScriptedPeer extends SlotPeer {
  constructor(qr: Uint8Array, server: MemoryRendezvous, machine: VirtualMachine) {
    const read = readLoginCode(new Uint8Array(qr))
    if ("problem" in read) throw new Error(read.problem)
    const { code } = read
    const id = code.dialect === "msc4388" ? code.rendezvousId : code.rendezvousUrl.split("/").at(-1)
    const session = server.sessions.get(id ?? "")
    if (!session) throw new Error("no such session")
    super(code, session, server, machine)
  }

  /** Sends INITIATE and waits for OK. */
  async connect(): Promise<void> {
    await this.initiate()
    const ok = await this.hearText()
    if (ok !== OK) throw new Error(`expected OK, got ${ok}`)
  }

  /**
   * Sends INITIATE.
   * @param digits seeks a key that gives a channel with these, as whoever saw them on a screen would
   */
  async initiate(digits?: string): Promise<void> {
    const { code } = this
    const begin = () => (code.dialect === "msc4388" ? this.#begin4388(code) : this.#begin2024(code))
    let { initiate, sealing } = await begin()
    while (digits !== undefined && sealing.checkCode !== digits) ({ initiate, sealing } = await begin())
    this.sealing = sealing
    this.write(initiate)
  }

  async #begin2024(code: LoginCode) {
    const secretKey = x25519.utils.randomSecretKey()
    const ownKey = x25519.getPublicKey(secretKey)
    const secret = x25519.getSharedSecret(secretKey, code.publicKey)
    const { scanner, checkCode } = await deriveChannel(secret, code.publicKey, ownKey)
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
      seal: async (plaintext) => toBase64(await ctx.Seal(plaintext, this.sealBinding)),
      open: async (data) => {
        let sealed = fromBase64(data)
        if (!incoming) {
          const secret = await ctx.Export(utf8(RESPONSE_LABEL[code.profile]), 32)
          incoming = responseContext(secret, own, sealed.slice(0, RESPONSE_NONCE_LENGTH))
          sealed = sealed.slice(RESPONSE_NONCE_LENGTH)
        }
        return fromUtf8(incoming.open(sealed, this.openBinding))
      },
    }
    const first = await ctx.Seal(utf8(INITIATE), this.sealBinding)
    return { initiate: toBase64(concat(own, first)), sealing }
  }
}
