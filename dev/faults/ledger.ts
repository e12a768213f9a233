import type { Fault } from "./fault.ts"
import type { Asked, Reply } from "./http.ts"
import { createdPath, isCreation, payloadOf, sessionPath, tokenOf, withEnd, type Known } from "./session.ts"

const GARBAGE = Buffer.from("written by somebody who has no key at all, but the address").toString("base64")

/** What a proxy remembers of sessions and tokens. Clients are told apart by their `Origin`. */
export class Ledger {
  readonly #serverOf: (path: string) => string
  readonly #known = new Map<string, Known>()
  readonly #writes = new Map<string, number>()
  readonly #dead = new Set<string>()
  /** Sessions whose life is short, by path: wall-clock milliseconds at which they end. */
  readonly #ends = new Map<string, number>()
  readonly #timers = new Set<NodeJS.Timeout>()

  /** @param serverOf base URL of the server that a path is of */
  constructor(serverOf: (path: string) => string) {
    this.#serverOf = serverOf
  }

  /** How many writes of this client to sessions were successful. */
  writesBy(asked: Asked): number {
    return this.#writes.get(clientOf(asked)) ?? 0
  }

  known(asked: Asked): Known {
    return this.#knownAt(asked, sessionPath(asked.path) ?? "")
  }

  /** Remembers an answer. True: it brings a message that the client has neither written nor seen. */
  note(asked: Asked, reply: Reply, fault: Fault | undefined): boolean {
    const path = sessionPath(asked.path) ?? this.#created(asked, reply)
    if (path === undefined || reply.status >= 300) return false
    if (fault?.kind === "short-life") this.#shorten(path, fault.ms)
    const known = this.#knownAt(asked, path)
    const token = tokenOf(asked.path, reply.headers["etag"], reply.body)
    const isNew = token !== undefined && token !== known.token
    known.token = token ?? known.token
    if (asked.method === "PUT") {
      this.#writes.set(clientOf(asked), this.writesBy(asked) + 1)
      known.ours.push(payloadOf(path, asked.body))
    }
    const payload = payloadOf(path, reply.body)
    if (asked.method !== "GET" || !isNew || payload === "") return false
    if (known.ours.includes(payload)) return false
    known.theirs.push({ body: payload, token })
    return true
  }

  /** The answer about a session, with the short life that it has. */
  keepShort(asked: Asked, reply: Reply): Reply {
    const path = sessionPath(asked.path) ?? this.#created(asked, reply)
    const end = path === undefined ? undefined : this.#ends.get(path)
    return path === undefined || end === undefined || reply.status >= 400 ? reply : withEnd(path, reply, end)
  }

  payloadFor(what: "garbage" | "theirs" | "ours", asked: Asked): string {
    const { ours, theirs } = this.known(asked)
    const payload = what === "garbage" ? GARBAGE : what === "ours" ? ours.at(-1) : theirs[0]?.body
    if (payload === undefined) throw new Error(`nothing to write again: ${what}`)
    return payload
  }

  endToken({ headers }: Asked): void {
    if (headers.authorization !== undefined) this.#dead.add(headers.authorization)
  }

  isDead({ headers }: Asked): boolean {
    return headers.authorization !== undefined && this.#dead.has(headers.authorization)
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #created(asked: Asked, reply: Reply): string | undefined {
    return isCreation(asked.method, asked.path) ? createdPath(asked.path, reply) : undefined
  }

  #shorten(path: string, ms: number): void {
    this.#ends.set(path, Date.now() + ms)
    const end = () => void fetch(this.#serverOf(path) + path, { method: "DELETE" }).catch(() => undefined)
    this.#timers.add(setTimeout(end, ms))
  }

  #knownAt(asked: Asked, path: string): Known {
    const key = `${clientOf(asked)} ${path}`
    const known = this.#known.get(key) ?? { token: undefined, ours: [], theirs: [] }
    this.#known.set(key, known)
    return known
  }
}

const clientOf = ({ headers }: Asked): string => headers.origin ?? ""
