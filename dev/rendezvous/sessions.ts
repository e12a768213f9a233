import { randomBytes } from "node:crypto"

/** What a rendezvous holds at one moment. Replaced as a whole by every write. */
export interface Held {
  payload: Buffer
  contentType: string
  /** Strong and quoted; new for every write, whatever is written (MSC3886, "ETags"). */
  etag: string
  /** Wall-clock milliseconds. */
  modified: number
  expires: number
}

export interface Limits {
  /** Milliseconds that a payload lives; every write starts them anew. */
  life: number
  /** Bytes of a payload. */
  maxBytes: number
  /** Sessions at a time. */
  sessions: number
}

/** The rendezvous sessions of one server, by their ids (MSC3886). */
export class Sessions {
  readonly #limits: Limits
  readonly #held = new Map<string, Held>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Undefined: there are as many as there may be. */
  create(payload: Buffer, contentType: string): { id: string; held: Held } | undefined {
    for (const id of this.#held.keys()) this.get(id)
    if (this.#held.size >= this.#limits.sessions) return undefined
    const id = random()
    return { id, held: this.write(id, payload, contentType) }
  }

  get(id: string): Held | undefined {
    const held = this.#held.get(id)
    if (held === undefined || Date.now() < held.expires) return held
    this.#held.delete(id)
    return undefined
  }

  write(id: string, payload: Buffer, contentType: string): Held {
    const modified = Date.now()
    const expires = modified + this.#limits.life
    const held = { payload, contentType, etag: `"${random()}"`, modified, expires }
    this.#held.set(id, held)
    return held
  }

  /** False: there was none. */
  delete(id: string): boolean {
    return this.get(id) !== undefined && this.#held.delete(id)
  }
}

const random = (): string => randomBytes(24).toString("base64url")
