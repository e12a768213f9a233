/** What a server is made to say to one request: status and body (an object becomes JSON), or no answer at all. */
export type Said = readonly [status: number, body?: object | string] | "no-answer"

export interface Asked {
  url: string
  init: RequestInit
}

/**
 * A fetch that answers by "METHOD url" or url, from a list that is used up down to its last entry; what is not listed is
 * answered 404 `M_UNRECOGNIZED`, as Synapse does. For tests.
 */
export function answers(script: Readonly<Record<string, readonly Said[]>>): {
  fetch: typeof globalThis.fetch
  asked: Asked[]
} {
  const asked: Asked[] = []
  const left = new Map(Object.entries(script).map(([key, said]) => [key, [...said]]))
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    asked.push({ url, init })
    init.signal?.throwIfAborted()
    const queue = left.get(`${init.method ?? "GET"} ${url}`) ?? left.get(url)
    const said = queue !== undefined && queue.length > 1 ? queue.shift() : queue?.[0]
    return respond(said ?? [404, { errcode: "M_UNRECOGNIZED", error: "Unrecognized request" }])
  }
  return { fetch, asked }
}

/** A fetch that answers everything in the same way. For tests. */
export const alwaysSays =
  (said: Said): typeof globalThis.fetch =>
  async (_, init) => {
    init?.signal?.throwIfAborted()
    return respond(said)
  }

function respond(said: Said): Response {
  if (said === "no-answer") throw new TypeError("fetch failed")
  const [status, body] = said
  return new Response(typeof body === "object" ? JSON.stringify(body) : body, { status })
}
