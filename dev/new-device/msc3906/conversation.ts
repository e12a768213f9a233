import { type Alter, LinkEnded, type Message } from "../conversation.ts"
import type { Channel } from "./channel.ts"
import type { Rendezvous } from "./rendezvous.ts"

/** Peers look about once a second. */
const untilRead = 2000

/** The messages of MSC3906 between the two devices, once there is a channel. */
export class Conversation {
  readonly #rendezvous: Rendezvous
  readonly #channel: Channel
  readonly #alter: Alter
  /** The next message of the other device, for which somebody waits already. */
  #next: Promise<Message> | undefined

  constructor(rendezvous: Rendezvous, channel: Channel, alter: Alter) {
    this.#rendezvous = rendezvous
    this.#channel = channel
    this.#alter = alter
  }

  get checkCode(): string {
    return this.#channel.checkCode
  }

  /** Says it as soon as what was said before had its time to be read. */
  async send(message: Message): Promise<void> {
    await this.#rendezvous.leave(untilRead)
    await this.sendAtOnce(message)
  }

  /** Says it over whatever lies there. */
  async sendAtOnce(message: Message): Promise<void> {
    const altered = this.#alter(message)
    if (altered) await this.#rendezvous.send(await this.#channel.seal(JSON.stringify(altered)))
  }

  /** Waits for one of these messages. Throws `LinkEnded` for a failure, with its reason, and for anything else. */
  async expect(...types: string[]): Promise<Message> {
    const message = await this.#receive()
    this.#next = undefined
    if (types.includes(message.type)) return message
    throw endOf(message) ?? new LinkEnded("unexpected-message", { cause: new Error(message.type) })
  }

  /** Throws `LinkEnded` when the other device ends the link; whatever else it says is left for later. Never resolves. */
  async end(): Promise<never> {
    const end = endOf(await this.#receive())
    return new Promise((_, reject) => {
      if (end) reject(end)
    })
  }

  #receive(): Promise<Message> {
    return (this.#next ??= this.#rendezvous
      .receive()
      .then((sealed) => this.#channel.open(sealed))
      .then((opened) => JSON.parse(opened) as Message))
  }
}

function endOf({ type, reason }: Message): LinkEnded | undefined {
  if (type === "m.login.declined") return new LinkEnded("declined")
  return type === "m.login.failure" ? new LinkEnded(String(reason)) : undefined
}
