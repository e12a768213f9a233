import { allowInsecureRequests, customFetch } from "oauth4webapi"

import { isLoopbackUrl } from "../../protocol/url.ts"

/**
 * The options of every request to an OAuth server: ours to fetch with, no endless waiting, and plain http for an issuer on
 * this very machine only (development).
 *
 * @param issuer the `issuer` of the server's metadata
 */
export const http = (fetch: typeof globalThis.fetch, issuer: string) => ({
  [customFetch]: fetch,
  [allowInsecureRequests]: isLoopbackUrl(issuer),
  signal: () => AbortSignal.timeout(30_000),
})
