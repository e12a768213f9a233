import type { Alter, Scanning } from "../conversation.ts"
import { Msc4388Conversation } from "./conversation.ts"
import type { Code } from "./qr.ts"
import { Rendezvous } from "./rendezvous.ts"
import { scanner } from "./scanner.ts"

/** The new device of msc4388 that scanned the code of an existing one. */
export class Msc4388Scanning extends Msc4388Conversation implements Scanning {
  readonly server: string
  readonly #code: Code

  constructor(code: Code, alter: Alter, pollEvery: number | undefined) {
    const life = new AbortController()
    super(code.profile, new Rendezvous(code, life.signal, pollEvery), life, alter)
    this.server = code.baseUrl
    this.#code = code
  }

  async connect(): Promise<string> {
    const channel = await scanner(this.#code)
    const first = await this.rendezvous.look()
    this.lastWritten = await this.rendezvous.send(await channel.initiate(first.token))
    const reply = await this.rendezvous.receive()
    this.lastRead = reply.token
    const checkCode = await channel.confirm(reply.data, this.lastWritten)
    this.channel = channel
    return checkCode
  }
}
