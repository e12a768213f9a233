import type { Reply } from "./http.ts"

/** What one session held, as one client knows it. */
export interface Known {
  /** The token of the newest state that the client has written or read. */
  token: string | undefined
  /** Payloads in their order, each with the token of its state. */
  ours: string[]
  theirs: { body: string; token: string }[]
  /** Wall-clock milliseconds at which it ends, where a fault made its life short. */
  endsAt?: number
}

/** The API that a session is of. The first two have ETags and any payload, the third JSON with sequence tokens. */
type Api = "msc3886" | "msc4108" | "msc4388"

const SESSIONS: Record<Api, RegExp> = {
  msc3886: /^\/rendezvous\/[^/?]+/,
  msc4108: /^\/_synapse\/client\/rendezvous\/[^/?]+/,
  msc4388: /^\/_matrix\/client\/(?:v1|unstable\/io\.element\.msc4388)\/rendezvous\/[^/?]+/,
}
const CREATION =
  /^\/rendezvous$|^\/_matrix\/client\/(?:v1|unstable\/io\.element\.msc4388|unstable\/org\.matrix\.msc4108)\/rendezvous$/

const APIS = Object.keys(SESSIONS) as Api[]

const apiOf = (path: string): Api | undefined => APIS.find((api) => SESSIONS[api].test(path))

/** The path of the session that a request is about, if it is about one. */
export function sessionPath(path: string): string | undefined {
  const api = apiOf(path)
  return api && SESSIONS[api].exec(path)?.[0]
}

export const isCreation = (method: string, path: string): boolean => method === "POST" && CREATION.test(path)

/** Payload and token of msc4388 are members of a JSON object. */
const isWrapped = (path: string): boolean => path.startsWith("/_matrix/")

/** The session that was just created: where it is. */
export function createdPath(path: string, { headers, body }: Reply): string | undefined {
  const location = headers["location"]
  if (typeof location === "string") return new URL(location, "http://127.0.0.1").pathname
  const created = json(body)
  if (typeof created["url"] === "string") return new URL(created["url"]).pathname
  return typeof created["id"] === "string" ? `${path}/${encodeURIComponent(created["id"])}` : undefined
}

/** The state that an answer is about: its ETag or sequence token. */
export function tokenOf(path: string, etag: unknown, body: string): string | undefined {
  if (!/msc4388|\/v1\/rendezvous/.test(path)) return typeof etag === "string" ? etag : undefined
  const token = json(body)["sequence_token"]
  return typeof token === "string" ? token : undefined
}

/** The payload of a request or an answer. */
export function payloadOf(path: string, body: string): string {
  if (!isWrapped(path)) return body
  const data = json(body)["data"]
  return typeof data === "string" ? data : ""
}

/** The same body with another payload. */
const withPayload = (path: string, body: string, data: string): string =>
  isWrapped(path) ? JSON.stringify({ ...json(body), data }) : data

/** The same body with one character of what was sealed, or of a key, become another. */
export function altered(path: string, body: string): string {
  if (apiOf(path) !== "msc3886") return withPayload(path, body, withOtherMiddle(payloadOf(path, body)))
  const { ciphertext, key, ...rest } = json(body)
  if (typeof ciphertext === "string")
    return JSON.stringify({ ...rest, ciphertext: withOtherMiddle(ciphertext) })
  return JSON.stringify({ ...rest, key: withOtherMiddle(String(key)) })
}

function withOtherMiddle(text: string): string {
  const middle = Math.floor(text.length / 2)
  return text.slice(0, middle) + (text[middle] === "A" ? "B" : "A") + text.slice(middle + 1)
}

/** An answer that gives an older state of the session. */
export function olderReply(path: string, reply: Reply, data: string, token: string): Reply {
  const { headers, body } = reply
  const type = TYPES[apiOf(path) ?? "msc4108"]
  if (!isWrapped(path))
    return { status: 200, headers: { ...headers, "content-type": type, etag: token }, body: data }
  return { ...reply, body: JSON.stringify({ ...json(body), data, sequence_token: token }) }
}

const TYPES: Record<Api, string> = {
  msc3886: "application/json",
  msc4108: "text/plain",
  msc4388: "application/json",
}

/** An answer about a session that tells another time of its end. */
export function withEnd(path: string, reply: Reply, end: number): Reply {
  const headers = { ...reply.headers }
  if (headers["expires"] !== undefined) headers["expires"] = new Date(end).toUTCString()
  if (!isWrapped(path) || !reply.body.includes("expires_in_ms")) return { ...reply, headers }
  const body = JSON.stringify({ ...json(reply.body), expires_in_ms: Math.max(end - Date.now(), 1) })
  return { ...reply, headers, body }
}

/**
 * Writes into a session as somebody who knows its address and takes its newest token, again if somebody else was quicker.
 * Returns the token of what was written.
 */
export async function writeAsThird(server: string, path: string, data: string): Promise<string> {
  const url = server + path
  for (let triesLeft = 5; ; triesLeft--) {
    const read = await fetch(url)
    const token = tokenOf(path, read.headers.get("etag"), await read.text())
    if (token === undefined) throw new Error(`the third writer found no session: ${read.status}`)
    const written = await fetch(url, {
      method: "PUT",
      headers: {
        "content-type": TYPES[apiOf(path) ?? "msc4108"],
        ...(!isWrapped(path) && { "if-match": token }),
      },
      body: new TextEncoder().encode(
        isWrapped(path) ? JSON.stringify({ sequence_token: token, data }) : data,
      ),
    })
    const left = tokenOf(path, written.headers.get("etag"), await written.text())
    if (written.ok && left !== undefined) return left
    const isConflict = written.status === 409 || written.status === 412
    if (!isConflict || triesLeft === 0) throw new Error(`the third writer was refused: ${written.status}`)
  }
}

function json(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === "object" && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
