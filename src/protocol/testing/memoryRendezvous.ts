import { createHash, randomUUID } from "node:crypto"

export interface MemorySession {
  id: string
  data: string
  token: string
  createdAt: number
  /** The last write, or the creation: from when the life of 2023 counts. */
  writtenAt: number
  /** Every payload that was ever in the slot, ours and theirs. */
  written: string[]
  /** Whoever created it by a request has heard its name: the reply was not lost. */
  isTold: boolean
}

export interface Request {
  method: string
  url: URL
  headers: Headers
  body: string
  redirect: RequestRedirect | undefined
  credentials: RequestCredentials | undefined
}

/** What happens to one request instead of its answer; `lose-reply` does the work and drops the answer. */
export type Fault = "lose-request" | "lose-reply" | Response

/** The prefix of a session's id tells its API: that of 2024, of msc4388, or of 2023 (MSC3886). */
type Prefix = "T" | "J" | "R"

/**
 * All rendezvous APIs at once, those of MSC4108 and msc4388 as Synapse answers them, that of 2023 by its text, with faults to order. For
 * misbehaviour in unit tests only.
 */
export class MemoryRendezvous {
  static readonly BASE_URL = "https://hs.example"
  readonly sessions = new Map<string, MemorySession>()
  readonly deleted: { id: string; at: number }[] = []
  readonly requests: Request[] = []
  /** Asked before every request. */
  fault: (request: Request) => Fault | undefined = () => undefined
  lifetime2024 = 60_000
  lifetime4388 = 120_000
  /** From each write on (MSC3886, "Expiry"). */
  lifetime3886 = 60_000
  /** What `X-Max-Bytes` says of sessions of 2023. */
  maxBytes = 10_240
  /** Whether the homeserver says that it has the API of 2023. */
  has3886 = true
  /** Off from true time by so many milliseconds: the stamps of the server's own clock. */
  clockSkew = 0
  now: () => number = () => 0
  #newest: MemorySession | undefined
  #states = 0

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted()
    const request: Request = {
      method: init.method ?? "GET",
      url: new URL(typeof input === "string" || input instanceof URL ? input : input.url),
      headers: new Headers(init.headers),
      body: init.body ? await new Response(init.body).text() : "",
      redirect: init.redirect,
      credentials: init.credentials,
    }
    this.requests.push(request)
    const fault = this.fault(request)
    if (fault === "lose-request") throw new TypeError("fetch failed")
    const response = fault instanceof Response ? fault : this.#answer(request)
    if (fault === "lose-reply") throw new TypeError("fetch failed")
    if (request.method === "POST" && !fault && this.#newest) this.#newest.isTold = true
    return response
  }

  has(id: string): boolean {
    this.#expire()
    return this.sessions.has(id)
  }

  #expire(): void {
    for (const [id, session] of this.sessions) {
      if (this.now() >= this.#endOf(id, session)) this.sessions.delete(id)
    }
  }

  #endOf(id: string, { createdAt, writtenAt }: MemorySession): number {
    if (id.startsWith("R")) return writtenAt + this.lifetime3886
    return createdAt + (id.startsWith("T") ? this.lifetime2024 : this.lifetime4388)
  }

  /** Writes as a peer would, over whatever is there. */
  write(session: MemorySession, data: string): void {
    session.data = data
    session.token = this.#tokenOf(data)
    session.writtenAt = this.now()
    session.written.push(data)
  }

  #tokenOf(data: string): string {
    return createHash("sha256")
      .update(`${data}${this.#states++}`)
      .digest("base64url")
  }

  #answer(request: Request): Response {
    this.#expire()
    const { pathname } = request.url
    if (pathname.endsWith("/org.matrix.msc4108/rendezvous")) return this.#create2024()
    if (pathname === "/_matrix/client/v1/rendezvous") return error(404, "M_UNRECOGNIZED")
    if (pathname.endsWith("/io.element.msc4388/rendezvous")) {
      return request.method === "GET" ? Response.json({ create_available: true }) : this.#create4388()
    }
    if (pathname === "/_matrix/client/versions")
      return Response.json({ versions: [], unstable_features: { "org.matrix.msc3886": this.has3886 } })
    if (pathname.endsWith("/org.matrix.msc3886/rendezvous")) return this.#create3886(request)
    const session = this.sessions.get(pathname.split("/").at(-1) ?? "")
    if (!session) return error(404, "M_NOT_FOUND")
    if (request.method === "DELETE") {
      this.sessions.delete(session.id)
      this.deleted.push({ id: session.id, at: this.now() })
      return new Response(null, { status: 204 })
    }
    if (session.id.startsWith("J")) return this.#slot4388(request, session)
    const isOld = session.id.startsWith("R")
    return isOld ? this.#slot3886(request, session) : this.#slot2024(request, session)
  }

  /** A new session, with an empty payload but for those of 2023. */
  open(prefix: Prefix, data = ""): MemorySession {
    const id = prefix + randomUUID()
    const session = {
      id,
      data,
      token: this.#tokenOf(id),
      createdAt: this.now(),
      writtenAt: this.now(),
      written: [],
      isTold: false,
    }
    this.sessions.set(id, session)
    this.#newest = session
    return session
  }

  #create2024(): Response {
    const session = this.open("T")
    const url = `${MemoryRendezvous.BASE_URL}/_synapse/client/rendezvous/${session.id}`
    return Response.json({ url }, { status: 201, headers: this.#stamps(session) })
  }

  #slot2024({ method, headers, body }: Request, session: MemorySession): Response {
    if (method === "GET") {
      const isKnown = headers.get("if-none-match") === session.token
      const init = { status: isKnown ? 304 : 200, headers: this.#stamps(session) }
      return new Response(isKnown ? null : session.data, init)
    }
    if (headers.get("content-type") !== "text/plain") return error(400, "M_INVALID_PARAM")
    if (headers.get("if-match") !== session.token) return error(412, "M_UNKNOWN")
    this.write(session, body)
    return new Response(null, { status: 202, headers: this.#stamps(session) })
  }

  #stamps(session: MemorySession): Record<string, string> {
    const stamp = (time: number): string => new Date(time + this.clockSkew).toUTCString()
    const expires = stamp(this.#endOf(session.id, session))
    const modified = session.id.startsWith("R") ? session.writtenAt : this.now()
    return { etag: session.token, expires, "last-modified": stamp(modified) }
  }

  #create3886({ body }: Request): Response {
    if (Buffer.byteLength(body) > this.maxBytes) return error(413, "M_TOO_LARGE")
    const session = this.open("R", body)
    const named = { location: `/r/${session.id}`, "x-max-bytes": String(this.maxBytes) }
    return new Response(null, { status: 201, headers: { ...named, ...this.#stamps(session) } })
  }

  #slot3886({ method, headers, body }: Request, session: MemorySession): Response {
    if (method === "GET") {
      const isKnown = headers.get("if-none-match") === session.token
      const init = {
        status: isKnown ? 304 : 200,
        headers: { ...this.#stamps(session), "content-type": "application/json" },
      }
      return new Response(isKnown ? null : session.data, init)
    }
    const over = headers.get("if-match")
    if (over === null) return error(400, "M_MISSING_PARAM")
    if (over !== session.token) return error(412, "M_CONCURRENT_WRITE", this.#stamps(session))
    if (Buffer.byteLength(body) > this.maxBytes) return error(413, "M_TOO_LARGE")
    this.write(session, body)
    return new Response(null, { status: 202, headers: this.#stamps(session) })
  }

  #create4388(): Response {
    const { id, token } = this.open("J")
    return Response.json({ id, sequence_token: token, expires_in_ms: this.lifetime4388 })
  }

  #slot4388({ method, body }: Request, session: MemorySession): Response {
    const left = session.createdAt + this.lifetime4388 - this.now()
    if (method === "GET") {
      return Response.json({ data: session.data, sequence_token: session.token, expires_in_ms: left })
    }
    const { sequence_token, data } = JSON.parse(body)
    if (sequence_token !== session.token) return error(409, "IO_ELEMENT_MSC4388_CONCURRENT_WRITE")
    this.write(session, data)
    return Response.json({ sequence_token: session.token })
  }
}

const error = (status: number, errcode: string, headers: Record<string, string> = {}): Response =>
  Response.json({ errcode, error: "" }, { status, headers })
