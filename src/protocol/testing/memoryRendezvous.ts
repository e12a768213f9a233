import { createHash, randomUUID } from "node:crypto"

export interface MemorySession {
  id: string
  data: string
  token: string
  createdAt: number
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

/** The two rendezvous APIs, both at once, as Synapse answers them, with faults to order. For misbehaviour in unit tests only. */
export class MemoryRendezvous {
  static readonly BASE_URL = "https://hs.example"
  readonly sessions = new Map<string, MemorySession>()
  readonly deleted: { id: string; at: number }[] = []
  readonly requests: Request[] = []
  /** Asked before every request. */
  fault: (request: Request) => Fault | undefined = () => undefined
  lifetime2024 = 60_000
  lifetime4388 = 120_000
  /** Off from true time by so many milliseconds: the stamps of the server's own clock. */
  clockSkew = 0
  now: () => number = () => 0
  #newest: MemorySession | undefined

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
      const life = id.startsWith("T") ? this.lifetime2024 : this.lifetime4388
      if (this.now() - session.createdAt >= life) this.sessions.delete(id)
    }
  }

  /** Writes as a peer would, over whatever is there. */
  write(session: MemorySession, data: string): void {
    session.data = data
    session.token = this.#tokenOf(data)
    session.written.push(data)
  }

  #tokenOf(data: string): string {
    return createHash("sha256").update(`${data}${this.requests.length}`).digest("base64url")
  }

  #answer(request: Request): Response {
    this.#expire()
    const { pathname } = request.url
    if (pathname.endsWith("/org.matrix.msc4108/rendezvous")) return this.#create2024()
    if (pathname === "/_matrix/client/v1/rendezvous") return error(404, "M_UNRECOGNIZED")
    if (pathname.endsWith("/io.element.msc4388/rendezvous")) {
      return request.method === "GET" ? Response.json({ create_available: true }) : this.#create4388()
    }
    const session = this.sessions.get(pathname.split("/").at(-1) ?? "")
    if (!session) return error(404, "M_NOT_FOUND")
    if (request.method === "DELETE") {
      this.sessions.delete(session.id)
      this.deleted.push({ id: session.id, at: this.now() })
      return new Response(null, { status: 204 })
    }
    return session.id.startsWith("T") ? this.#slot2024(request, session) : this.#slot4388(request, session)
  }

  /** A new session with an empty payload: `T` with the API of 2024, `J` with that of msc4388. */
  open(prefix: "T" | "J"): MemorySession {
    const id = prefix + randomUUID()
    const session = {
      id,
      data: "",
      token: this.#tokenOf(id),
      createdAt: this.now(),
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
    const expires = stamp(session.createdAt + this.lifetime2024)
    return { etag: session.token, expires, "last-modified": stamp(this.now()) }
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

const error = (status: number, errcode: string): Response => Response.json({ errcode, error: "" }, { status })
