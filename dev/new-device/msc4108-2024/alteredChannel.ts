import type { Curve25519PublicKey } from "@matrix-org/matrix-sdk-crypto-wasm"
import {
  type MSC4108Payload,
  type MSC4108RendezvousSession,
  MSC4108SecureChannel,
} from "matrix-js-sdk/lib/rendezvous/index.js"
import type { Alter, Message } from "../conversation.ts"
import { deferred } from "../deferred.ts"

interface Grant {
  verification_uri?: string
  verification_uri_complete?: string
}

/** js-sdk's channel, whose messages can be seen, and altered on the way out. */
export class AlteredChannel extends MSC4108SecureChannel {
  /** What the device sent about its grant; js-sdk does not give both addresses back. */
  grant: Grant = {}
  /** The last message of the other device; of some, js-sdk gives only a part back. */
  lastReceived: Readonly<Record<string, unknown>> = {}
  readonly #alter: Alter
  readonly #connected = deferred<void>()

  /** `theirs` is the key in the code, for the device that scanned it. */
  constructor(session: MSC4108RendezvousSession, theirs: Curve25519PublicKey | undefined, alter: Alter) {
    super(session, theirs)
    this.#alter = alter
  }

  /** Resolves when the handshake is done, which js-sdk does not tell where it goes on by itself. */
  get connection(): Promise<void> {
    return this.#connected.promise
  }

  override async connect(): Promise<void> {
    await super.connect()
    this.#connected.resolve()
  }

  override async secureReceive<T extends MSC4108Payload>(): Promise<Partial<T> | undefined> {
    const message = await super.secureReceive<T>()
    this.lastReceived = { ...message }
    return message
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
