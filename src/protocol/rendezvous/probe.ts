import type { HomeserverPort } from "../ports.ts"

/** A place for msc4388 sessions on the user's homeserver. */
export interface RendezvousPlace {
  path: string
  /** The stable path goes with the code's prefix `MATRIX`, the unstable one with `IO_ELEMENT_MSC4388`, both ways (R21). */
  stable: boolean
  /** False: the server has the API, but its policy is that this user creates no sessions (`false` or 403). */
  createAvailable: boolean
}

const PLACES = [
  { path: "/_matrix/client/v1/rendezvous", stable: true },
  { path: "/_matrix/client/unstable/io.element.msc4388/rendezvous", stable: false },
] as const

/** Where sessions live that a code names by their id: its prefix tells (R21). */
export const path4388 = (stable: boolean): string => PLACES[stable ? 0 : 1].path

/**
 * Asks where msc4388 sessions are created: stable path, then unstable, with the access token (R21; MSC4388, "Discover if the
 * rendezvous API is available"). `missing`: at neither place; `unknown`: somebody did not answer the question. Rejects only
 * when `signal` is aborted.
 */
export async function rendezvous4388Path(
  homeserver: Pick<HomeserverPort, "request">,
  signal?: AbortSignal,
): Promise<RendezvousPlace | "missing" | "unknown"> {
  let verdict: "missing" | "unknown" = "missing"
  for (const place of PLACES) {
    const create = await askOnce(homeserver, place.path, signal)
    if (typeof create === "boolean") return { ...place, createAvailable: create }
    if (create === "unknown") verdict = "unknown"
  }
  return verdict
}

/** Judges one answer: may we create, is there no such endpoint (404 of whatever kind), or do we not know? */
export function judgeDiscovery(status: number, body: unknown): boolean | "missing" | "unknown" {
  if (status === 200 && isObject(body) && typeof body["create_available"] === "boolean")
    return body["create_available"]
  const errcode = isObject(body) ? body["errcode"] : undefined
  if (status === 403 && errcode === "M_FORBIDDEN") return false
  return status === 404 || errcode === "M_UNRECOGNIZED" ? "missing" : "unknown"
}

async function askOnce(
  homeserver: Pick<HomeserverPort, "request">,
  path: string,
  signal: AbortSignal | undefined,
) {
  try {
    const response = await homeserver.request(path, signal ? { signal } : {})
    const body: unknown = await response.json().catch(() => undefined)
    return judgeDiscovery(response.status, body)
  } catch {
    signal?.throwIfAborted()
    return "unknown"
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
