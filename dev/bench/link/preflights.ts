import type { Asked } from "../../faults/http.ts"
import type { Classed, Kind } from "./kinds.ts"

/** What a server says to OPTIONS. `maxAge`: seconds. */
export interface Allowed {
  maxAge: number
  methods: readonly string[]
  headers: readonly string[]
}

/** Fetch standard, "CORS-preflight fetch": where there is no `Access-Control-Max-Age`. Seconds. */
const USUAL_MAX_AGE = 5

/** Without its last part, which is an id mostly. */
const shapeOf = (path: string): string => path.replace(/\?.*/, "").replace(/[^/]+$/, "")

/** Learns what the servers allow for each sort of request that went by. */
export async function learnAllowed(
  asked: readonly Asked[],
  serverOf: (path: string) => string,
): Promise<(path: string) => Allowed> {
  const paths = new Map(asked.map(({ path }) => [shapeOf(path), path]))
  const learned = await Promise.all(
    [...paths].map(async ([shape, path]) => [shape, await askAllowed(serverOf(path) + path)] as const),
  )
  const allowed = new Map(learned)
  return (path) => allowed.get(shapeOf(path)) ?? { maxAge: 0, methods: [], headers: [] }
}

/** Asks as a browser would. */
async function askAllowed(url: string): Promise<Allowed> {
  const { headers } = await fetch(url, { method: "OPTIONS", headers: { origin: "https://site.example" } })
  const list = (name: string): string[] =>
    (headers.get(name) ?? "").split(",").map((one) => one.trim().toLowerCase())
  return {
    maxAge: Number(headers.get("access-control-max-age") ?? USUAL_MAX_AGE),
    methods: list("access-control-allow-methods"),
    headers: list("access-control-allow-headers"),
  }
}

/** Fields that scripts may set without a preflight, and those that no script sets. */
const SAFE =
  /^(accept|accept-language|accept-encoding|content-length|host|connection|user-agent|origin|referer|cookie|pragma|cache-control|transfer-encoding|sec-.*)$/
const SIMPLE_TYPES = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]

/** The header fields for which a browser asks first, and the method where that is one; empty: a simple request (Fetch standard). */
function unsafeParts({ method, headers }: Asked): { method: string | undefined; headers: string[] } {
  const names = Object.keys(headers).filter((name) => !SAFE.test(name))
  const [type = ""] = (headers["content-type"] ?? "").split(";")
  return {
    method: ["GET", "HEAD", "POST"].includes(method) ? undefined : method.toLowerCase(),
    headers: names.filter((name) => name !== "content-type" || !SIMPLE_TYPES.includes(type.trim())),
  }
}

/**
 * How many preflights a browser would send, by the kind of request that needed them. Node sends none. An answer counts for its URL, and for all that
 * it allows, as long as the server says or for 5 s.
 * @param requests of one client, in the order in which they were begun
 */
export function preflights(
  requests: readonly Classed[],
  allowedAt: (path: string) => Allowed,
): Map<Kind, number> {
  const counts = new Map<Kind, number>()
  const until = new Map<string, number>()
  for (const { asked, at, kind } of requests) {
    const { method, headers } = unsafeParts(asked)
    if (method === undefined && headers.length === 0) continue
    const allowed = allowedAt(asked.path)
    const isCovered =
      (until.get(asked.path) ?? 0) > at &&
      (method === undefined || allowed.methods.includes(method)) &&
      headers.every((name) => allowed.headers.includes(name))
    if (isCovered) continue
    until.set(asked.path, at + allowed.maxAge * 1_000)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
