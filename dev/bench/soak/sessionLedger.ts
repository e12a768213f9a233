import { createdPath, isCreation, sessionPath } from "../../faults/session.ts"

/** A rendezvous session, made by us or joined. */
export interface SeenSession {
  url: string
  /** Whether we asked for its end. */
  isDeletedByUs: boolean
}

/** fetch, with every rendezvous session noted that it is used for. */
export function noteSessions(fetch: typeof globalThis.fetch): {
  fetch: typeof globalThis.fetch
  seen: () => SeenSession[]
} {
  const seen = new Map<string, SeenSession>()
  const note = (url: string, isDeletedByUs: boolean): void => {
    if (isDeletedByUs || !seen.has(url)) seen.set(url, { url, isDeletedByUs })
  }
  return {
    seen: () => [...seen.values()],
    async fetch(input, init) {
      const { origin, pathname } = new URL(input instanceof Request ? input.url : input)
      const method = init?.method ?? "GET"
      const used = sessionPath(pathname)
      if (used !== undefined) note(origin + used, method === "DELETE")
      const response = await fetch(input, init)
      if (!isCreation(method, pathname) || !response.ok) return response
      // It may be thrown away before anything else is asked of it.
      const body = await response.clone().text()
      const headers = Object.fromEntries(response.headers)
      const made = createdPath(pathname, { status: response.status, headers, body })
      if (made !== undefined) note(origin + made, false)
      return response
    },
  }
}
