import type { Browser } from "../browser.ts"

interface Question {
  /** Sent as JSON by POST; without one it is a GET. */
  body?: Readonly<Record<string, unknown>>
  accessToken?: string
}

/**
 * Asks the homeserver on behalf of somebody who is about to sign in or out, and so has no session that could be asked.
 *
 * @param path under `baseUrl`, with a slash before it
 * @returns what fetch gives; a redirect is an error, as with every request that may carry a secret
 */
export function askServer(
  browser: Browser,
  baseUrl: string,
  path: string,
  { body, accessToken }: Question = {},
): Promise<Response> {
  const headers = new Headers()
  if (body) headers.set("Content-Type", "application/json")
  if (accessToken !== undefined) headers.set("Authorization", `Bearer ${accessToken}`)
  return browser.fetch(`${baseUrl}/_matrix/client/v3${path}`, {
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
    headers,
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
  })
}
