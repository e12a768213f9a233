import { initAsync, QrCodeData, QrCodeIntent } from "@matrix-org/matrix-sdk-crypto-wasm"
import { createClient } from "matrix-js-sdk"
import {
  ClientRendezvousFailureReason,
  MSC4108RendezvousSession,
  MSC4108SignInWithQR,
  RendezvousError,
} from "matrix-js-sdk/lib/rendezvous/index.js"
import type { Alter, Conversation, LoginRequest, Message, PendingGrant, Secrets } from "../conversation.ts"
import { LinkEnded } from "../conversation.ts"
import { registerClient } from "../oauth.ts"
import { silentLogger as logger } from "../silentLogger.ts"
import { AlteredChannel } from "./alteredChannel.ts"

/** MSC4108 as deployed in 2024: matrix-js-sdk's own new-device role, unchanged. */
export class Msc4108Conversation implements Conversation {
  readonly server: string
  readonly #session: MSC4108RendezvousSession
  readonly #channel: AlteredChannel
  readonly #signIn: MSC4108SignInWithQR
  #clientId = ""
  /** Why the session is over, as js-sdk tells it aside from its errors. */
  #gone: string | undefined

  private constructor(server: string, session: MSC4108RendezvousSession, channel: AlteredChannel) {
    this.server = server
    this.#session = session
    this.#channel = channel
    this.#signIn = new MSC4108SignInWithQR(channel, true)
  }

  /** Reads the code with the Rust parser. Throws an Error for a code that is not one of an existing device. */
  static async scan(qr: Uint8Array, alter: Alter): Promise<Msc4108Conversation> {
    await initAsync()
    const code = QrCodeData.fromBytes(qr)
    const { serverName, rendezvousUrl } = code
    if (code.mode !== QrCodeIntent.Reciprocate || serverName === undefined || rendezvousUrl === undefined) {
      throw new Error("the code is not of an existing device")
    }
    const session = new MSC4108RendezvousSession({ url: rendezvousUrl })
    const conversation = new Msc4108Conversation(
      serverName,
      session,
      new AlteredChannel(session, code.publicKey, alter),
    )
    session.onFailure = (reason) => {
      conversation.#gone ??= reason === ClientRendezvousFailureReason.Unknown ? "session-gone" : reason
    }
    return conversation
  }

  connect(): Promise<string> {
    return this.#translated(async () => {
      await this.#signIn.negotiateProtocols()
      return this.#signIn.checkCode ?? ""
    })
  }

  requestLogin({ baseUrl, clientName, deviceId }: LoginRequest): Promise<PendingGrant> {
    return this.#translated(async () => {
      const metadata = await createClient({ baseUrl, logger }).getAuthMetadata()
      if (!metadata.registration_endpoint) throw new LinkEnded("no-registration_endpoint")
      this.#clientId = await registerClient(metadata.registration_endpoint, clientName)
      const input = { metadata, clientId: this.#clientId, deviceId }
      const { userCode = "" } = await this.#signIn.deviceAuthorizationGrant(input)
      const { grant } = this.#channel
      return {
        verificationUri: grant.verification_uri ?? "",
        verificationUriComplete: grant.verification_uri_complete,
        userCode,
      }
    })
  }

  waitForToken(): Promise<{ accessToken: string }> {
    return this.#translated(async () => {
      const token = await this.#signIn.completeLoginOnNewDevice({ clientId: this.#clientId })
      if (!token) throw new LinkEnded("no-token")
      return { accessToken: token.access_token }
    })
  }

  waitForAcceptance(): Promise<void> {
    return this.#translated(async () => {
      const message: { type?: string; reason?: string } = (await this.#channel.secureReceive()) ?? {}
      if (message.type !== "m.login.protocol_accepted") {
        throw new LinkEnded(message.reason ?? message.type ?? "session-gone")
      }
    })
  }

  fetchSecrets(): Promise<Secrets> {
    return this.#translated(async () => {
      const { secrets } = await this.#signIn.shareSecrets()
      if (!secrets) throw new LinkEnded("no-secrets")
      // js-sdk's type loses the fields on the way; they are checked when they are imported.
      return secrets as Secrets
    })
  }

  send(message: Message): Promise<void> {
    return this.#channel.say(message)
  }

  async cancel(): Promise<void> {
    this.#gone = "user_cancelled"
    await this.#channel.say({ type: "m.login.failure", reason: "user_cancelled" })
    await this.#session.cancel(ClientRendezvousFailureReason.Unknown)
  }

  abandon(): void {
    this.#gone ??= "abandoned"
    void this.#session.cancel(ClientRendezvousFailureReason.Unknown)
  }

  close(): Promise<void> {
    return this.#session.close()
  }

  async #translated<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step()
    } catch (error) {
      if (error instanceof LinkEnded) throw error
      const told = error instanceof RendezvousError ? error.code : "insecure-channel"
      throw new LinkEnded(this.#gone ?? told, { cause: error })
    }
  }
}
