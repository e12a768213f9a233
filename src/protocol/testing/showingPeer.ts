import { x25519 } from "@noble/curves/ed25519.js"
import { concat, fromBase64, fromUtf8, toBase64, utf8, type Bytes } from "../bytes.ts"
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
import type { CodeKind } from "../dialect.ts"
import type { LoginCode } from "../qr/loginCode.ts"
import { bytesOf } from "./codes.ts"
import { MemoryRendezvous } from "./memoryRendezvous.ts"
import { SlotPeer, type Sealing } from "./slotPeer.ts"
import type { VirtualMachine } from "./virtualMachine.ts"

/** A new device of 2024 or msc4388 that shows a code: Device G of the channel. Its session exists from its construction. */
export class ShowingPeer extends SlotPeer {
  /** The bytes on its screen. */
  readonly qr: Bytes
  readonly #secretKey: Bytes

  /** @param baseUrl of the rendezvous server that it chose */
  constructor(
    kind: CodeKind,
    server: MemoryRendezvous,
    machine: VirtualMachine,
    baseUrl = MemoryRendezvous.BASE_URL,
  ) {
    const secretKey = x25519.utils.randomSecretKey()
    const publicKey = x25519.getPublicKey(secretKey)
    const session = server.open(kind === "msc4108-2024" ? "T" : "J")
    const code = codeOf(kind, publicKey, baseUrl, session.id)
    super(code, session, server, machine)
    this.#secretKey = secretKey
    this.qr = bytesOf(code)
  }

  /**
   * Waits for INITIATE and answers it.
   * @param ok what it answers; `label`: under which msc4388's answer is sealed, that of the code's profile by default
   */
  async connect({ ok = OK, label }: { ok?: string; label?: string } = {}): Promise<void> {
    const initiate = await this.hearSealed()
    const { code } = this
    this.sealing =
      code.dialect === "msc4388"
        ? await this.#accept4388(initiate, label ?? RESPONSE_LABEL[code.profile])
        : await this.#accept2024(initiate)
    await this.sayText(ok)
  }

  async #accept2024(initiate: string): Promise<Sealing> {
    const [ciphertext = "", key = ""] = initiate.split("|")
    const scannerKey = fromBase64(key)
    const secret = x25519.getSharedSecret(this.#secretKey, scannerKey)
    const { generator, checkCode } = await deriveChannel(secret, this.code.publicKey, scannerKey)
    const none = new Uint8Array()
    expectInitiate(await generator.open(ciphertext, none))
    return {
      checkCode,
      seal: (plaintext) => generator.seal(plaintext, none),
      open: async (data) => fromUtf8(await generator.open(data, none)),
    }
  }

  async #accept4388(initiate: string, label: string): Promise<Sealing> {
    const message = fromBase64(initiate)
    const scannerKey = message.slice(0, suite.KEM.Nenc)
    const privateKey = await suite.DeserializePrivateKey(this.#secretKey, false)
    const incoming = await suite.SetupRecipient(privateKey, scannerKey, { info: INFO })
    expectInitiate(await incoming.Open(message.slice(suite.KEM.Nenc), this.openBinding))
    const nonce = crypto.getRandomValues(new Uint8Array(RESPONSE_NONCE_LENGTH))
    const outgoing = responseContext(await incoming.Export(utf8(label), 32), scannerKey, nonce)
    let inFront: Bytes = nonce
    return {
      checkCode: await readCheckCode(incoming, this.code.publicKey, scannerKey),
      seal: async (plaintext) => {
        const data = toBase64(concat(inFront, outgoing.seal(plaintext, this.sealBinding)))
        inFront = new Uint8Array()
        return data
      },
      open: async (data) => fromUtf8(await incoming.Open(fromBase64(data), this.openBinding)),
    }
  }
}

function codeOf(kind: CodeKind, publicKey: Bytes, baseUrl: string, id: string): LoginCode {
  if (kind === "msc4108-2024") {
    const rendezvousUrl = `${baseUrl}/_synapse/client/rendezvous/${id}`
    return { dialect: kind, intent: "login", publicKey, rendezvousUrl, server: undefined }
  }
  if (kind === "msc3906") throw new Error("a new device of 2023 is a TokenShowingPeer")
  const profile = kind === "msc4388-spec" ? "spec" : "rust"
  return { dialect: "msc4388", profile, stable: false, intent: "login", publicKey, rendezvousId: id, baseUrl }
}

function expectInitiate(plaintext: Uint8Array): void {
  if (fromUtf8(plaintext) !== INITIATE) throw new Error("not an INITIATE")
}
