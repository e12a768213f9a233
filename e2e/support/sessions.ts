import type { Page } from "@playwright/test"

/** The rendezvous sessions of a tab, as its requests tell. */
export interface Sessions {
  /** Addresses, in the order in which they were first asked. */
  readonly made: readonly string[]
  readonly deleted: readonly string[]
  /** How many sessions the tab asked for. */
  creations(): number
  /** How often any of them was read so far. */
  polls(): number
}

/** Tells by the requests alone: an answer's body may be gone by the time that somebody wants to look at it. */
export function watchSessions(page: Page): Sessions {
  const made = new Set<string>()
  const deleted: string[] = []
  let [polls, creations] = [0, 0]
  page.on("request", (request) => {
    const [method, url] = [request.method(), request.url()]
    if (method === "POST" && url.endsWith("/rendezvous")) creations += 1
    if (!url.includes("/rendezvous/")) return
    made.add(url)
    if (method === "DELETE") deleted.push(url)
    if (method === "GET") polls += 1
  })
  return {
    get made() {
      return [...made]
    },
    deleted,
    creations: () => creations,
    polls: () => polls,
  }
}

/** Whether the server still has the session, asked past the browser. */
export const isOpen = async (session: string): Promise<boolean> => (await fetch(session)).status !== 404
