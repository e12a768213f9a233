import type { Alter, Conversation, LoginRequest, Message, PendingGrant, Secrets } from "../conversation.ts"
import { LinkEnded } from "../conversation.ts"
import { type DeviceGrant, pollForToken, startDeviceGrant } from "../oauth.ts"
import type { Channel } from "./channel.ts"
import type { Profile } from "./qr.ts"
import type { Rendezvous } from "./rendezvous.ts"

/** MSC4108 (2025 text) over MSC4388, "Login via OAuth 2.0 device authorization flow": the new device, once the channel is there. */
export abstract class Msc4388Conversation implements Conversation {
  protected readonly rendezvous: Rendezvous
  /** Set by the opening. */
  protected channel: Channel | undefined
  /** Token of the last message that we read from the other device, to seal with. */
  protected lastRead = ""
  /** Token of our last write, to open with. */
  protected lastWritten = ""
  readonly #profile: Profile
  readonly #alter: Alter
  readonly #life: AbortController
  #grant: DeviceGrant | undefined

  /** `life` ends every waiting at the rendezvous too. */
  protected constructor(profile: Profile, rendezvous: Rendezvous, life: AbortController, alter: Alter) {
    this.#profile = profile
    this.rendezvous = rendezvous
    this.#life = life
    this.#alter = alter
  }

  async requestLogin(request: LoginRequest): Promise<PendingGrant> {
    // matrix-sdk asks for the unstable scopes, the text names the stable ones.
    const scopePrefix =
      this.#profile === "rust" ? "urn:matrix:org.matrix.msc2967.client" : "urn:matrix:client"
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
    await this.expect("m.login.protocol_accepted")
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
    const message = await this.expect("m.login.secrets")
    // Checked when they are imported.
    return message as Message & Secrets
  }

  async send(message: Message): Promise<void> {
    const altered = this.#alter(message)
    if (!altered) return
    if (!this.channel) throw new Error("connect comes first")
    const sealed = await this.channel.seal(JSON.stringify(altered), this.lastRead)
    this.lastWritten = await this.rendezvous.send(sealed)
  }

  async cancel(): Promise<void> {
    this.#life.abort(new LinkEnded("user_cancelled"))
    if (this.channel) await this.send({ type: "m.login.failure", reason: "user_cancelled" })
    // Nobody has scanned the code yet.
    else await this.close()
  }

  abandon(): void {
    this.#life.abort(new LinkEnded("abandoned"))
  }

  close(): Promise<void> {
    return this.rendezvous.delete()
  }

  /** Waits for a message of this type; any other is told as unexpected. */
  protected async expect(type: string): Promise<Message> {
    if (!this.channel) throw new Error("connect comes first")
    const { data, token } = await this.rendezvous.receive()
    const plaintext = await this.channel.open(data, this.lastWritten)
    this.lastRead = token
    const message = JSON.parse(plaintext) as Message
    if (message.type === type) return message
    if (message.type === "m.login.failure") throw new LinkEnded(String(message["reason"]))
    await this.send({ type: "m.login.failure", reason: "unexpected_message_received" })
    throw new LinkEnded("unexpected_message_received")
  }
}
