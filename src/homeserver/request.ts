import type { Session } from "./session.ts"

/** Longer than any homeserver takes that is well, shorter than a person waits. */
const PATIENCE_MS = 15_000

/** Ends with the caller's signal or with our patience, whichever is first. */
export const patient = (signal: AbortSignal | null | undefined): AbortSignal => {
  const timeout = AbortSignal.timeout(PATIENCE_MS)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}

/**
 * fetch for paths under the homeserver's base URL, with the access token, refreshed once on 401 `M_UNKNOWN_TOKEN`.
 *
 * The token goes to this origin only (R19): the path is appended to the base URL, and a redirect is an error, because browsers
 * differ in what they carry along.
 *
 * @returns a function that rejects as fetch does: no answer (TypeError), too slow (TimeoutError), `signal` aborted
 */
export function createRequest(session: Session, fetch: typeof globalThis.fetch) {
  const send = (path: string, init: RequestInit, token: string) => {
    const headers = new Headers(init.headers)
    headers.set("Authorization", `Bearer ${token}`)
    const signal = patient(init.signal)
    return fetch(session.baseUrl + path, { ...init, headers, signal, redirect: "error", credentials: "omit" })
  }
  return async (path: string, init: RequestInit = {}): Promise<Response> => {
    // "https://example.org" + "@other.example" would name another host.
    if (!path.startsWith("/")) throw new TypeError("a path under the homeserver starts with a slash")
    const token = session.tokens.get()
    const response = await send(path, init, token)
    if (response.status !== 401 || !(await saysUnknownToken(response.clone()))) return response
    // A refresh that got no answer is trouble on the way, not the end of the sign-in.
    const fresh = await session.tokens.refresh(token).catch((cause: unknown) => {
      throw new TypeError("the access token could not be refreshed", { cause })
    })
    return fresh === undefined ? response : send(path, init, fresh)
  }
}

async function saysUnknownToken(response: Response): Promise<boolean> {
  const body: unknown = await response.json().catch(() => undefined)
  return typeof body === "object" && body !== null && "errcode" in body && body.errcode === "M_UNKNOWN_TOKEN"
}
