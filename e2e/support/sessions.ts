import type { Page } from "@playwright/test"

/** The rendezvous sessions of a tab, as its requests tell. */
export interface Sessions {
  /** Addresses, in the order of their making. */
  readonly made: readonly string[]
  readonly deleted: readonly string[]
  /** How often any of them was read so far. */
  polls(): number
}

const isCreation = (method: string, url: string) => method === "POST" && url.endsWith("/rendezvous")

export function watchSessions(page: Page): Sessions {
  const made: string[] = []
  const deleted: string[] = []
  let polls = 0
  page.on("response", async (response) => {
    const request = response.request()
    if (!isCreation(request.method(), request.url()) || !response.ok()) return
    const body: { url?: string; id?: string } = await response.json()
    made.push(body.url ?? `${request.url()}/${body.id}`)
  })
  page.on("request", (request) => {
    if (!request.url().includes("/rendezvous/")) return
    if (request.method() === "DELETE") deleted.push(request.url())
    if (request.method() === "GET") polls += 1
  })
  return { made, deleted, polls: () => polls }
}

/** Whether the server still has the session, asked past the browser. */
export const isOpen = async (session: string): Promise<boolean> => (await fetch(session)).status !== 404
