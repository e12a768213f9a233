import type { Alter, Conversation, LoginRequest, Message, PendingGrant, Secrets } from "../conversation.ts"
import { LinkEnded } from "../conversation.ts"
import { type DeviceGrant, pollForToken, startDeviceGrant } from "../oauth.ts"
import { scanner, type Scanner } from "./channel.ts"
import type { ScannedCode } from "./qr.ts"
import { Rendezvous } from "./rendezvous.ts"

/** MSC4108 (2025 text) over MSC4388, "Login via OAuth 2.0 device authorization flow": the new device, which scanned. */
export class Msc4388Conversation implements Conversation {
  readonly server: string
  readonly #code: ScannedCode
  readonly #alter: Alter
  readonly #life = new AbortController()
  readonly #rendezvous: Rendezvous
  #scanner: Scanner | undefined
  #grant: DeviceGrant | undefined
  /** Token of the last message that we read from the other device, to seal with. */
  #lastRead = ""
  /** Token of our last write, to open with. */
  #lastWritten = ""

  constructor(code: ScannedCode, alter: Alter) {
    this.server = code.baseUrl
    this.#code = code
    this.#alter = alter
    this.#rendezvous = new Rendezvous(code, this.#life.signal)
  }

  async connect(): Promise<string> {
    this.#scanner = await scanner(this.#code)
    const first = await this.#rendezvous.look()
    this.#lastWritten = await this.#rendezvous.send(await this.#scanner.initiate(first.token))
    const reply = await this.#rendezvous.receive()
    this.#lastRead = reply.token
    return this.#scanner.confirm(reply.data, this.#lastWritten)
  }

  async requestLogin(request: LoginRequest): Promise<PendingGrant> {
    // matrix-sdk asks for the unstable scopes, the text names the stable ones.
    const scopePrefix =
      this.#code.profile === "rust" ? "urn:matrix:org.matrix.msc2967.client" : "urn:matrix:client"
    this.#grant = await startDeviceGrant(request, scopePrefix)
    const { verificationUri, verificationUriComplete, userCode } = this.#grant
    await this.send({
      type: "m.login.protocol",
      protocol: "device_authorization_grant",
      device_authorization_grant: {
        verification_uri: verificationUri,
        ...(verificationUriComplete !== undefined && { verification_uri_complete: verificationUriComplete }),
      },
      device_id: request.deviceId,
    })
    return { verificationUri, verificationUriComplete, userCode }
  }

  async waitForAcceptance(): Promise<void> {
    await this.#expect("m.login.protocol_accepted")
  }

  async waitForToken(): Promise<{ accessToken: string }> {
    await this.waitForAcceptance()
    if (!this.#grant) throw new Error("requestLogin comes first")
    const outcome = await pollForToken(this.#grant, this.#life.signal)
    if (typeof outcome === "object") return outcome
    if (outcome === "denied") {
      await this.send({ type: "m.login.declined" })
      throw new LinkEnded("declined")
    }
    await this.send({ type: "m.login.failure", reason: "authorization_expired" })
    throw new LinkEnded("authorization_expired")
  }

  async fetchSecrets(): Promise<Secrets> {
    await this.send({ type: "m.login.success" })
    const message = await this.#expect("m.login.secrets")
    // Checked when they are imported.
    return message as Message & Secrets
  }

  async send(message: Message): Promise<void> {
    const altered = this.#alter(message)
    if (!altered) return
    if (!this.#scanner) throw new Error("connect comes first")
    const sealed = await this.#scanner.seal(JSON.stringify(altered), this.#lastRead)
    this.#lastWritten = await this.#rendezvous.send(sealed)
  }

  async cancel(): Promise<void> {
    this.#life.abort(new LinkEnded("user_cancelled"))
    await this.send({ type: "m.login.failure", reason: "user_cancelled" })
  }

  abandon(): void {
    this.#life.abort(new LinkEnded("abandoned"))
  }

  close(): Promise<void> {
    return this.#rendezvous.delete()
  }

  async #expect(type: string): Promise<Message> {
    if (!this.#scanner) throw new Error("connect comes first")
    const { data, token } = await this.#rendezvous.receive()
    const plaintext = await this.#scanner.open(data, this.#lastWritten)
    this.#lastRead = token
    const message = JSON.parse(plaintext) as Message
    if (message.type === type) return message
    if (message.type === "m.login.failure") throw new LinkEnded(String(message["reason"]))
    await this.send({ type: "m.login.failure", reason: "unexpected_message_received" })
    throw new LinkEnded("unexpected_message_received")
  }
}
