import * as v from "valibot"
import type { HomeserverPort } from "../ports.ts"

const Versions = v.object({ unstable_features: v.optional(v.record(v.string(), v.unknown()), {}) })

/**
 * Where sessions of MSC3886 are created ("Choice of server"): at our homeserver if it says that it can, else at the server that the
 * configuration names. Rejects only when `signal` is aborted.
 */
export async function place3886(
  homeserver: Pick<HomeserverPort, "request" | "baseUrl">,
  rendezvousServer: string | undefined,
  signal?: AbortSignal,
): Promise<{ url: string } | "missing" | "unknown"> {
  const offers = await offers3886(homeserver, signal)
  if (offers) return { url: `${homeserver.baseUrl}/_matrix/client/unstable/org.matrix.msc3886/rendezvous` }
  if (rendezvousServer !== undefined) return { url: rendezvousServer }
  return offers === undefined ? "unknown" : "missing"
}

/** Undefined: nobody answered the question. */
async function offers3886(homeserver: Pick<HomeserverPort, "request">, signal: AbortSignal | undefined) {
  try {
    const response = await homeserver.request("/_matrix/client/versions", signal ? { signal } : {})
    const body: unknown = await response.json()
    return v.is(Versions, body) ? body.unstable_features?.["org.matrix.msc3886"] === true : undefined
  } catch {
    signal?.throwIfAborted()
    return undefined
  }
}
