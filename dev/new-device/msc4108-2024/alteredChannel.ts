import type { Curve25519PublicKey } from "@matrix-org/matrix-sdk-crypto-wasm"
import {
  type MSC4108Payload,
  type MSC4108RendezvousSession,
  MSC4108SecureChannel,
} from "matrix-js-sdk/lib/rendezvous/index.js"
import type { Alter, Message } from "../conversation.ts"

interface Grant {
  verification_uri?: string
  verification_uri_complete?: string
}

/** js-sdk's channel, whose outgoing messages can be seen and altered. */
export class AlteredChannel extends MSC4108SecureChannel {
  /** What the device sent about its grant; js-sdk does not give both addresses back. */
  grant: Grant = {}
  readonly #alter: Alter

  constructor(session: MSC4108RendezvousSession, theirs: Curve25519PublicKey, alter: Alter) {
    super(session, theirs)
    this.#alter = alter
  }

  override async secureSend<T extends MSC4108Payload>(payload: T): Promise<void> {
    await this.say({ ...payload } as Message & T)
  }

  /** Sends any message, also those that js-sdk has no type for. */
  async say(message: Message): Promise<void> {
    const altered = this.#alter(message)
    if (!altered) return
    if ("device_authorization_grant" in altered) this.grant = altered["device_authorization_grant"] as Grant
    await super.secureSend(altered as MSC4108Payload & Message)
  }
}
