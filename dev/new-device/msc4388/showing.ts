import { type Alter, LinkEnded, type Offer, type Showing } from "../conversation.ts"
import { Msc4388Conversation } from "./conversation.ts"
import { suite } from "./hpke.ts"
import { type Code, type Profile, writeCode } from "./qr.ts"
import { createSession, Rendezvous } from "./rendezvous.ts"
import { answerInitiate } from "./shower.ts"

/** The new device of msc4388 that shows a code: Device G. */
export class Msc4388Showing extends Msc4388Conversation implements Showing {
  readonly qr: Uint8Array
  readonly #code: Code
  readonly #keys: CryptoKeyPair

  private constructor(
    code: Code,
    keys: CryptoKeyPair,
    token: string,
    alter: Alter,
    pollEvery: number | undefined,
  ) {
    const life = new AbortController()
    super(code.profile, new Rendezvous(code, life.signal, pollEvery, token), life, alter)
    this.lastWritten = token
    this.qr = writeCode(code)
    this.#code = code
    this.#keys = keys
  }

  /** Creates a session on the server with this base URL, which stands in the code byte for byte. */
  static async start(
    baseUrl: string,
    profile: Profile,
    alter: Alter,
    pollEvery: number | undefined,
  ): Promise<Msc4388Showing> {
    const keys = await suite.kem.generateKeyPair()
    const publicKey = new Uint8Array(await suite.kem.serializePublicKey(keys.publicKey))
    // The Rust libraries know the unstable prefix alone, and the path goes with it.
    const { address, token } = await createSession(baseUrl, profile === "rust" ? true : undefined)
    return new Msc4388Showing({ profile, publicKey, ...address }, keys, token, alter, pollEvery)
  }

  async connect(): Promise<string> {
    const { data, token } = await this.rendezvous.receive()
    this.lastRead = token
    const initiate = { message: data, opening: this.lastWritten, sealing: token }
    const { channel, ok, checkCode } = await answerInitiate(this.#code, this.#keys, initiate)
    this.lastWritten = await this.rendezvous.send(ok)
    this.channel = channel
    return checkCode
  }

  async receiveOffer(): Promise<Offer> {
    const { protocols, homeserver, base_url: baseUrl } = await this.expect("m.login.protocols")
    if (!Array.isArray(protocols)) throw new LinkEnded("bad-message")
    return {
      protocols: protocols.map(String),
      homeserver: typeof homeserver === "string" ? homeserver : undefined,
      baseUrl: typeof baseUrl === "string" ? baseUrl : undefined,
    }
  }
}
