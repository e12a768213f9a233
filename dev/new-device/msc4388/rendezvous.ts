import { LinkEnded } from "../conversation.ts"
import { pause } from "../pause.ts"
import type { Code } from "./qr.ts"

const usualPollEvery = 400

/** One write, as it lies in the session. */
interface Written {
  data: string
  token: string
}

/** Where a session is: what a code says of it. */
export type Address = Pick<Code, "unstable" | "baseUrl" | "rendezvousId">

const endpoint = ({ unstable, baseUrl }: Pick<Address, "unstable" | "baseUrl">): string => {
  const path = unstable ? "unstable/io.element.msc4388/rendezvous" : "v1/rendezvous"
  return `${baseUrl.replace(/\/$/, "")}/_matrix/client/${path}`
}

/**
 * Creates a session with nothing in it. A new device has no token, so the server must let everybody create. The stable path
 * comes first where `unstable` is undefined.
 */
export async function createSession(
  baseUrl: string,
  unstable: boolean | undefined,
): Promise<{ address: Address; token: string }> {
  const response = await fetch(endpoint({ unstable: unstable ?? false, baseUrl }), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ data: "" }),
  })
  if (response.status === 404 && unstable === undefined) return createSession(baseUrl, true)
  if (!response.ok) throw new LinkEnded(`rendezvous-${response.status}`)
  const { id, sequence_token: token }: Record<string, unknown> = await response.json()
  if (typeof id !== "string" || typeof token !== "string") throw new LinkEnded("bad-answer")
  return { address: { unstable: unstable ?? false, baseUrl, rendezvousId: id }, token }
}

/**
 * The session of MSC4388, "Insecure rendezvous session", as either device sees it. It holds one message; every write is a
 * compare-and-swap on the sequence token.
 */
export class Rendezvous {
  readonly #url: string
  readonly #life: AbortSignal
  readonly #pollEvery: number
  #current: string | undefined
  /** A message that was found while only the token was wanted. */
  #unread: Written | undefined

  /** `current` is the token of creation, for the device that created the session; `pollEvery` is in milliseconds. */
  constructor(address: Address, life: AbortSignal, pollEvery = usualPollEvery, current?: string) {
    this.#url = `${endpoint(address)}/${encodeURIComponent(address.rendezvousId)}`
    this.#life = life
    this.#pollEvery = pollEvery
    this.#current = current
  }

  /** What lies in the session now, without waiting. The first call gives the session's initial content. */
  async look(): Promise<Written> {
    const { data, sequence_token: token } = await this.#ask("GET")
    if (typeof data !== "string" || typeof token !== "string") throw new LinkEnded("bad-answer")
    if (token !== this.#current && this.#current !== undefined) this.#unread = { data, token }
    this.#current = token
    return { data, token }
  }

  /** Waits for what the other device writes. */
  async receive(): Promise<Written> {
    for (;;) {
      if (!this.#unread) await this.look()
      const found = this.#unread
      this.#unread = undefined
      if (found) return found
      await pause(this.#pollEvery, this.#life)
    }
  }

  /** Writes and gives the new sequence token. */
  async send(data: string): Promise<string> {
    const answer = await this.#ask("PUT", { sequence_token: this.#current, data })
    if (typeof answer.sequence_token !== "string") throw new LinkEnded("bad-answer")
    this.#current = answer.sequence_token
    return answer.sequence_token
  }

  async delete(): Promise<void> {
    await fetch(this.#url, { method: "DELETE" })
  }

  /** Writing outlives the device's own patience: a cancelling device still says so. */
  async #ask(method: "GET" | "PUT", body?: object): Promise<Record<string, unknown>> {
    const response = await fetch(this.#url, {
      method,
      ...(body
        ? { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }
        : { signal: this.#life }),
    })
    if (response.status === 404) throw new LinkEnded("session-gone")
    if (response.status === 409) throw new LinkEnded("concurrent-write")
    if (!response.ok) throw new LinkEnded(`rendezvous-${response.status}`)
    const answer: unknown = await response.json()
    if (typeof answer !== "object" || answer === null) throw new LinkEnded("bad-answer")
    return { ...answer }
  }
}
