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

const SESSION =
  /^\/_synapse\/client\/rendezvous\/[^/?]+|^\/_matrix\/client\/(?:v1|unstable\/io\.element\.msc4388)\/rendezvous\/[^/?]+/
const CREATION =
  /^\/_matrix\/client\/(?:v1|unstable\/io\.element\.msc4388|unstable\/org\.matrix\.msc4108)\/rendezvous$/

/** The path of the session that a request is about, if it is about one. */
export const sessionPath = (path: string): string | undefined => SESSION.exec(path)?.[0]

export const isCreation = (method: string, path: string): boolean => method === "POST" && CREATION.test(path)

/** Sessions of msc4388 speak JSON; those of 2024 plain text. */
export const speaksJson = (path: string): boolean => path.startsWith("/_matrix/")

/** The session that was just created: where it is. */
export function createdPath(path: string, body: string): string | undefined {
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

/** The sealed payload of a request or an answer. */
export function payloadOf(path: string, body: string): string {
  if (!speaksJson(path)) return body
  const data = json(body)["data"]
  return typeof data === "string" ? data : ""
}

/** The same body with another payload. */
export const withPayload = (path: string, body: string, data: string): string =>
  speaksJson(path) ? JSON.stringify({ ...json(body), data }) : data

/** Writes into a session as somebody who knows its address and takes its newest token. */
export async function writeAsThird(server: string, path: string, data: string): Promise<void> {
  const url = server + path
  const read = await fetch(url)
  const token = tokenOf(path, read.headers.get("etag"), await read.text())
  if (token === undefined) throw new Error(`the third writer found no session: ${read.status}`)
  const written = speaksJson(path)
    ? await fetch(url, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ sequence_token: token, data }),
      })
    : await fetch(url, {
        method: "PUT",
        headers: { "content-type": "text/plain", "if-match": token },
        body: new TextEncoder().encode(data),
      })
  if (!written.ok) throw new Error(`the third writer was refused: ${written.status}`)
}

function json(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === "object" && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
