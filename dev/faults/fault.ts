/** What can go wrong between a client and its server, as plain data: a proxy does it, a table can hold it. */
export type Fault =
  /** The server never sees the request; the client gets no answer. */
  | { kind: "drop-request" }
  /** The server answers, the client never hears it. */
  | { kind: "drop-reply" }
  /** The headers of the answer and half of its body, then the connection is gone. */
  | { kind: "cut-reply" }
  /** The server sees the request so much later. Milliseconds. */
  | { kind: "delay"; ms: number }
  /** Somebody on the way answers in the server's place. `readable`: also for pages of another origin. */
  | { kind: "answer"; status: number; type: string; body: string; readable: boolean }
  /** Header fields of the answer are gone, and no page may read them. */
  | { kind: "hide-headers"; names: readonly string[] }
  /** `"abc"` becomes `W/"abc"`, as proxies do that compress. */
  | { kind: "weaken-etag" }
  | { kind: "add-charset" }
  /** The server's clock: so much is added to these dates of its answers. Milliseconds. */
  | { kind: "shift-dates"; names: readonly ("expires" | "last-modified" | "date")[]; ms: number }
  /** One character of the sealed payload becomes another. */
  | { kind: "alter"; part: "request" | "reply" }
  /** The answer's payload is the first that was ever read from the rendezvous, once more, with its token of then. */
  | { kind: "old-reply" }
  /**
   * A third writer, who has the session's token: before the request is delivered, or right after.
   * `garbage`: what nobody sealed; `theirs`, `ours`: what the peer, or the client itself, wrote before, once more.
   */
  | { kind: "write"; what: "garbage" | "theirs" | "ours"; when: "before" | "after" }
  /** The session is deleted at the server, then the request is delivered. */
  | { kind: "end-session" }
  /** The session is created or joined, and from here on lives so long, for both devices. Milliseconds. */
  | { kind: "short-life"; ms: number }
  /** The access token of the request is good for nothing from here on. */
  | { kind: "end-token" }

/** Which requests a fault hits. */
export interface Rule {
  /** One, or several as in `GET|PUT`. */
  method: string
  /** Regular expression over path and query. */
  path: string
  /** Only requests of pages of this origin (their `Origin`); by default whoever asks. */
  origin?: string
  /** Only after so many successful writes (PUT) to sessions by the same client, and before the next. */
  afterWrites?: number
  /** Only after a request like this was answered with 200. Regular expression over method and path: `^GET /devices$`. */
  after?: string
  /** Only answers with a message in a session that the client has neither written nor seen. */
  brings?: "message"
  /** The how-manieth of the requests that fit, from 1. Default: 1. */
  nth?: number
  /** How many in a row from there. Default: 1. */
  times?: number | "always"
  fault: Fault
}

const error = (status: number, body: object): Fault => ({
  kind: "answer",
  status,
  type: "application/json",
  body: JSON.stringify(body),
  readable: true,
})
const page = (status: number, title: string): Fault => ({
  kind: "answer",
  status,
  type: "text/html; charset=utf-8",
  body: `<!doctype html><title>${title}</title><h1>${title}</h1>`,
  readable: false,
})

export const tooManyRequests = (ms: number): Fault =>
  error(429, { errcode: "M_LIMIT_EXCEEDED", error: "Too Many Requests", retry_after_ms: ms })
export const serverError: Fault = error(500, { errcode: "M_UNKNOWN", error: "Internal server error" })
export const badGateway: Fault = page(502, "502 Bad Gateway")
export const notFoundPage: Fault = page(404, "404 Not Found")
