import { LinkEnded } from "../conversation.ts"
import { pause } from "../pause.ts"

/**
 * The session of MSC3886, as either device sees it. It holds one message; every write names the last one that was seen. Nobody can
 * tell whether a message was read, but by an answer.
 */
export class Rendezvous {
  readonly uri: string
  readonly #life: AbortSignal
  readonly #pollEvery: number
  /** Of the last message that we saw or wrote. */
  #etag: string | undefined
  /** What the other device wrote, and nobody has received yet. */
  #unread: string | undefined
  /** Looks and writes, one after the other: a look at the same time as a write could take it for the other device's. */
  #turn: Promise<unknown> = Promise.resolve()
  /** When we wrote last, unless that was answered. */
  #unanswered: number | undefined

  private constructor(uri: string, etag: string | undefined, pollEvery: number, life: AbortSignal) {
    this.uri = uri
    this.#etag = etag
    this.#pollEvery = pollEvery
    this.#life = life
  }

  /** Creates a session at a rendezvous server, for a device that shows its code. */
  static async create(
    server: string,
    body: string,
    pollEvery: number,
    life: AbortSignal,
  ): Promise<Rendezvous> {
    const headers = { "Content-Type": "application/json" }
    const response = await fetch(server, { method: "POST", headers, body, signal: life })
    const location = response.headers.get("Location")
    if (response.status !== 201 || location === null) throw new LinkEnded(`rendezvous-${response.status}`)
    // It may be relative, and on another server after a redirect.
    const uri = new URL(location, response.url).href
    return new Rendezvous(uri, etagOf(response), pollEvery, life)
  }

  /** Joins the session of a scanned code. Throws `LinkEnded` when it is gone. */
  static async join(uri: string, pollEvery: number, life: AbortSignal): Promise<Rendezvous> {
    const rendezvous = new Rendezvous(uri, undefined, pollEvery, life)
    await rendezvous.#look()
    rendezvous.#unread = undefined
    return rendezvous
  }

  /** Waits for what the other device writes. */
  async receive(): Promise<string> {
    for (;;) {
      if (this.#unread === undefined) await this.#look()
      const found = this.#unread
      this.#unread = undefined
      if (found !== undefined) return found
      await pause(this.#pollEvery, this.#life)
    }
  }

  /** Leaves our last message where it is until it was answered, or for `ms` after it was written. */
  async leave(ms: number): Promise<void> {
    while (this.#unanswered !== undefined && performance.now() < this.#unanswered + ms) {
      await this.#look()
      if (this.#unread === undefined) await pause(this.#pollEvery, this.#life)
    }
  }

  /** Writes over what lies there. What the other device wrote meanwhile can still be received. */
  send(body: string): Promise<void> {
    return this.#inTurn(() => this.#put(body))
  }

  async delete(): Promise<void> {
    await fetch(this.uri, { method: "DELETE" })
  }

  async #put(body: string): Promise<void> {
    const headers = { "Content-Type": "application/json", "If-Match": this.#etag ?? "" }
    // Without the device's patience: one that cancels still says so.
    const response = await fetch(this.uri, { method: "PUT", headers, body })
    if (response.status === 412) {
      await this.#get()
      return this.#put(body)
    }
    this.#etag = etagOf(response)
    this.#unanswered = performance.now()
  }

  #look(): Promise<void> {
    return this.#inTurn(() => this.#get(this.#life))
  }

  async #get(signal?: AbortSignal): Promise<void> {
    const response = await fetch(this.uri, {
      headers: this.#etag === undefined ? {} : { "If-None-Match": this.#etag },
      cache: "no-store",
      ...(signal && { signal }),
    })
    if (response.status === 304) return
    const etag = etagOf(response)
    if (etag === this.#etag) return
    this.#unread = await response.text()
    this.#etag = etag
    this.#unanswered = undefined
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(action)
    this.#turn = result.catch(() => {})
    return result
  }
}

function etagOf(response: Response): string {
  if (response.status === 404) throw new LinkEnded("session-gone")
  if (!response.ok) throw new LinkEnded(`rendezvous-${response.status}`)
  const etag = response.headers.get("ETag")
  if (etag === null) throw new LinkEnded("no-etag")
  return etag
}
