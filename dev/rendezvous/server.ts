import type { IncomingMessage, ServerResponse } from "node:http"
import { openDoor, type Door } from "../stack/ports.ts"
import * as answers from "./answers.ts"
import type { Answer } from "./answers.ts"
import { bodyOf } from "./body.ts"
import { isOneStrong, names } from "./etags.ts"
import { limiter } from "./limiter.ts"
import { Sessions, type Limits } from "./sessions.ts"

export interface RendezvousOptions extends Partial<Limits> {
  /** Requests a second, of everybody together. */
  rate?: number
  /** How a new session's `Location` is written. `elsewhere`: its sessions are at another origin. Default: relative. */
  location?: "relative" | "absolute" | "elsewhere"
  /** The POST is sent on to another origin with a 307. */
  redirects?: boolean
}

export interface RendezvousServer {
  /** Where a POST creates a session. */
  url: string
  stop(): Promise<void>
}

const CREATION = "/rendezvous"
const defaults = { life: 60_000, maxBytes: 10_240, sessions: 1_000, rate: 1_000 }

/**
 * A rendezvous server on 127.0.0.1, as MSC3886 has it: sessions hold one payload, that anybody with their address reads and writes.
 */
export async function startRendezvousServer(options: RendezvousOptions = {}): Promise<RendezvousServer> {
  const open = await openDoor()
  const apart = options.redirects || options.location === "elsewhere" ? await openDoor() : undefined
  const limits = { ...defaults, ...options }
  const sessions = new Sessions(limits)
  const allowed = limiter(limits.rate)

  async function create(request: IncomingMessage, at: Door): Promise<Answer> {
    if (options.redirects && apart && at !== apart)
      return { status: 307, headers: { location: apart.url + CREATION } }
    const body = await bodyOf(request, limits.maxBytes)
    if ("status" in body) return body
    const created = sessions.create(body.payload, body.contentType)
    if (created === undefined) return answers.tooMany()
    const base = options.location === "elsewhere" && apart ? apart.url : open.url
    const path = `${CREATION}/${created.id}`
    return {
      status: 201,
      headers: {
        ...answers.stateOf(created.held),
        location: options.location === undefined || options.location === "relative" ? path : base + path,
        "x-max-bytes": limits.maxBytes,
      },
    }
  }

  async function update(request: IncomingMessage, id: string): Promise<Answer> {
    const body = await bodyOf(request, limits.maxBytes)
    const held = sessions.get(id)
    if (held === undefined) return answers.notFound()
    if ("status" in body) return body
    const seen = request.headers["if-match"]
    if (seen === undefined) return answers.missing("If-Match")
    if (!isOneStrong(seen)) return answers.malformedEtag()
    if (seen.trim() !== held.etag) return answers.concurrentWrite(answers.stateOf(held))
    const written = sessions.write(id, body.payload, body.contentType)
    return { status: 202, headers: answers.stateOf(written) }
  }

  function read(request: IncomingMessage, id: string): Answer {
    const { "sec-fetch-dest": use = "empty", "if-none-match": seen } = request.headers
    if (use !== "empty") return answers.notForPages()
    const held = sessions.get(id)
    if (held === undefined) return answers.notFound()
    const headers = answers.stateOf(held)
    if (seen !== undefined && names(seen, held.etag)) return { status: 304, headers }
    return { status: 200, headers: { ...headers, "content-type": held.contentType }, body: held.payload }
  }

  async function answer(request: IncomingMessage, at: Door): Promise<Answer> {
    const { method, url = "/" } = request
    const { pathname } = new URL(url, at.url)
    if (method === "OPTIONS") return { status: 204 }
    if (!allowed()) return answers.tooMany()
    if (pathname === CREATION) return method === "POST" ? create(request, at) : answers.wrongMethod()
    const id = pathname.startsWith(`${CREATION}/`) ? pathname.slice(CREATION.length + 1) : undefined
    if (id === undefined) return answers.unrecognized()
    if (method === "GET") return read(request, id)
    if (method === "PUT") return update(request, id)
    if (method !== "DELETE") return answers.wrongMethod()
    return sessions.delete(id) ? { status: 204 } : answers.notFound()
  }

  for (const at of apart ? [open, apart] : [open])
    at.server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      answer(request, at).then(
        ({ status, headers, body }) => {
          response.writeHead(status, { ...answers.onEvery, ...headers })
          response.end(body)
        },
        // Whoever went away in the middle of a request hears nothing.
        () => response.destroy(),
      )
    })
  const stop = async (): Promise<void> => void (await Promise.all([open.close(), apart?.close()]))
  return { url: open.url + CREATION, stop }
}
