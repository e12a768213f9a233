import { createClient } from "matrix-js-sdk"
import {
  ClientRendezvousFailureReason,
  type MSC4108RendezvousSession,
  MSC4108SignInWithQR,
  RendezvousError,
} from "matrix-js-sdk/lib/rendezvous/index.js"
import type { Conversation, LoginRequest, Message, PendingGrant, Secrets } from "../conversation.ts"
import { LinkEnded } from "../conversation.ts"
import { registerClient } from "../oauth.ts"
import { silentLogger as logger } from "../silentLogger.ts"
import type { AlteredChannel } from "./alteredChannel.ts"

/** MSC4108 as deployed in 2024: matrix-js-sdk's own new-device role, unchanged, once the channel is there. */
export abstract class Msc4108Conversation implements Conversation {
  protected readonly signIn: MSC4108SignInWithQR
  protected readonly channel: AlteredChannel
  readonly #session: MSC4108RendezvousSession
  #clientId = ""
  #isConnected = false
  /** Why the session is over, as js-sdk tells it aside from its errors. */
  #gone: string | undefined

  protected constructor(session: MSC4108RendezvousSession, channel: AlteredChannel, didScan: boolean) {
    this.#session = session
    this.channel = channel
    this.signIn = new MSC4108SignInWithQR(channel, didScan)
    session.onFailure = (reason) => {
      this.#gone ??= reason === ClientRendezvousFailureReason.Unknown ? "session-gone" : reason
    }
    void channel.connection.then(() => (this.#isConnected = true))
  }

  requestLogin({ baseUrl, clientName, deviceId }: LoginRequest): Promise<PendingGrant> {
    return this.translated(async () => {
      const metadata = await createClient({ baseUrl, logger }).getAuthMetadata()
      if (!metadata.registration_endpoint) throw new LinkEnded("no-registration_endpoint")
      this.#clientId = await registerClient(metadata.registration_endpoint, clientName)
      const input = { metadata, clientId: this.#clientId, deviceId }
      const { userCode = "" } = await this.signIn.deviceAuthorizationGrant(input)
      const { grant } = this.channel
      return {
        verificationUri: grant.verification_uri ?? "",
        verificationUriComplete: grant.verification_uri_complete,
        userCode,
      }
    })
  }

  waitForToken(): Promise<{ accessToken: string }> {
    return this.translated(async () => {
      const token = await this.signIn.completeLoginOnNewDevice({ clientId: this.#clientId })
      if (!token) throw new LinkEnded("no-token")
      return { accessToken: token.access_token }
    })
  }

  waitForAcceptance(): Promise<void> {
    return this.translated(async () => {
      const message: { type?: string; reason?: string } = (await this.channel.secureReceive()) ?? {}
      if (message.type !== "m.login.protocol_accepted") {
        throw new LinkEnded(message.reason ?? message.type ?? "session-gone")
      }
    })
  }

  fetchSecrets(): Promise<Secrets> {
    return this.translated(async () => {
      const { secrets } = await this.signIn.shareSecrets()
      if (!secrets) throw new LinkEnded("no-secrets")
      // js-sdk's type loses the fields on the way; they are checked when they are imported.
      return secrets as Secrets
    })
  }

  send(message: Message): Promise<void> {
    return this.channel.say(message)
  }

  async cancel(): Promise<void> {
    this.#gone = "user_cancelled"
    if (this.#isConnected) await this.channel.say({ type: "m.login.failure", reason: "user_cancelled" })
    // Nobody has scanned the code yet.
    else await this.close()
    await this.#session.cancel(ClientRendezvousFailureReason.Unknown)
  }

  abandon(): void {
    this.#gone ??= "abandoned"
    void this.#session.cancel(ClientRendezvousFailureReason.Unknown)
  }

  close(): Promise<void> {
    return this.#session.close()
  }

  /** Turns what js-sdk throws into `LinkEnded`, with the better of the two reasons that it gives. */
  protected async translated<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step()
    } catch (error) {
      if (error instanceof LinkEnded) throw error
      const told = error instanceof RendezvousError ? error.code : "insecure-channel"
      throw new LinkEnded(this.#gone ?? told, { cause: error })
    }
  }
}
