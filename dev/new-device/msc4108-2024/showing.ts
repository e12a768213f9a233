import { initAsync } from "@matrix-org/matrix-sdk-crypto-wasm"
import type { MSC4108RendezvousSession } from "matrix-js-sdk/lib/rendezvous/index.js"
import { type Alter, LinkEnded, type Offer, type Showing } from "../conversation.ts"
import { AlteredChannel } from "./alteredChannel.ts"
import { Msc4108Conversation } from "./conversation.ts"
import { openSession } from "./session.ts"

const path = "/_matrix/client/unstable/org.matrix.msc4108/rendezvous"

/** matrix-js-sdk as the new device that shows a code. */
export class Msc4108Showing extends Msc4108Conversation implements Showing {
  #negotiation: Promise<{ serverName?: string }> | undefined

  private constructor(session: MSC4108RendezvousSession, channel: AlteredChannel) {
    super(session, channel, false)
  }

  /** Creates a session on the server with this base URL. */
  static async start(baseUrl: string, alter: Alter, pollEvery: number | undefined): Promise<Msc4108Showing> {
    await initAsync()
    const session = openSession({ fallbackRzServer: baseUrl.replace(/\/$/, "") + path }, pollEvery)
    await session.send("")
    const showing = new Msc4108Showing(session, new AlteredChannel(session, undefined, alter))
    await showing.signIn.generateCode()
    return showing
  }

  get qr(): Uint8Array {
    if (!this.signIn.code) throw new Error("the code comes first")
    return this.signIn.code
  }

  connect(): Promise<string> {
    return this.translated(async () => {
      // One call for the handshake and the message after it; the user is asked in between.
      this.#negotiation = this.signIn.negotiateProtocols()
      await Promise.race([this.#negotiation, this.channel.connection])
      return this.signIn.checkCode ?? ""
    })
  }

  receiveOffer(): Promise<Offer> {
    return this.translated(async () => {
      if (!this.#negotiation) throw new Error("connect comes first")
      const { serverName } = await this.#negotiation
      const { protocols, base_url: baseUrl } = this.channel.lastReceived
      if (!Array.isArray(protocols)) throw new LinkEnded("bad-message")
      return {
        protocols: protocols.map(String),
        homeserver: serverName,
        baseUrl: typeof baseUrl === "string" ? baseUrl : undefined,
      }
    })
  }
}
