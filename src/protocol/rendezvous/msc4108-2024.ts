import * as v from "valibot"
import { utf8 } from "../bytes.ts"
import type { HomeserverPort, Machine } from "../ports.ts"
import { isLoopbackUrl, urlProblem } from "../url.ts"
import {
  badAnswer,
  codeUsed,
  deleteSession,
  isTrouble,
  parseJson,
  requestRendezvous,
  troubleOf,
  type Answer,
} from "./request.ts"
import type { Session, Trouble, Wire } from "./wire.ts"

const CREATE_PATH_2024 = "/_matrix/client/unstable/org.matrix.msc4108/rendezvous"

/** Synapse's life of a session, for servers that do not tell theirs. Milliseconds. */
const USUAL_LIFETIME = 60_000

const Created = v.object({ url: v.string() })

/** A body of bytes: a string would get `;charset=UTF-8`, which servers and peers of this dialect refuse. */
const plain = (data: string) => ({ "content-type": "text/plain", body: utf8(data) })

/**
 * `POST` of MSC4108-2024: a session with an empty payload. Never authenticated (CORS there forbids the header), and the one request that may
 * be redirected (307).
 */
export async function create2024(
  machine: Machine,
  homeserver: HomeserverPort,
  signal: AbortSignal,
): Promise<(Session & { url: string }) | Trouble> {
  const { body, ...headers } = plain("")
  const init = { method: "POST", headers, body, redirect: "follow" } as const
  const answer = await requestRendezvous(machine, homeserver.baseUrl + CREATE_PATH_2024, init, signal)
  if (isTrouble(answer)) return answer
  if (answer.status !== 201 && answer.status !== 200) return troubleOf(answer)
  const created = parseJson(Created, answer.text)
  const token = etagOf(answer)
  if (!created) return badAnswer("no session address")
  if (token === undefined) return badAnswer("no readable ETag")
  const { url } = created
  // R19: loopback, and with it plain http, is for those whose own homeserver is there.
  const isElsewhere = isLoopbackUrl(url) && !isLoopbackUrl(homeserver.baseUrl)
  if (urlProblem(url) || isElsewhere) return badAnswer("unsafe session address")
  return { url, token, lifetime: lifetimeOf(answer.headers) ?? USUAL_LIFETIME, wire: wire2024(machine, url) }
}

/** The session behind a scanned code (step 4, "GET"): nobody may have written into it yet. */
export async function join2024(
  machine: Machine,
  url: string,
  signal: AbortSignal,
): Promise<Session | Trouble> {
  const answer = await requestRendezvous(machine, url, {}, signal)
  if (isTrouble(answer)) return answer
  if (answer.status !== 200) return troubleOf(answer)
  if (answer.text !== "") return codeUsed
  const token = etagOf(answer)
  if (token === undefined) return badAnswer("no readable ETag")
  // The last write was the creation, so this is the whole life; what is left of it, our own PUT will tell (R20).
  return { token, lifetime: lifetimeOf(answer.headers) ?? USUAL_LIFETIME, wire: wire2024(machine, url) }
}

function wire2024(machine: Machine, url: string): Wire {
  return {
    binding: () => new Uint8Array(),
    bindsToToken: false,
    read: async (known, signal) => {
      const headers = { "if-none-match": known }
      const answer = await requestRendezvous(machine, url, { headers }, signal)
      if (isTrouble(answer)) return answer
      if (answer.status === 304) return { kind: "unchanged" }
      if (answer.status !== 200) return troubleOf(answer)
      const token = etagOf(answer)
      if (token === undefined) return badAnswer("no readable ETag")
      return token === known ? { kind: "unchanged" } : { kind: "message", data: answer.text, token }
    },
    write: async (data, over, signal) => {
      const { body, ...type } = plain(data)
      const init = { method: "PUT", headers: { ...type, "if-match": over }, body }
      const answer = await requestRendezvous(machine, url, init, signal)
      if (isTrouble(answer)) return answer
      if (answer.status === 412) return { kind: "conflict" }
      if (answer.status !== 202 && answer.status !== 200) return troubleOf(answer)
      const token = etagOf(answer)
      return token === undefined
        ? badAnswer("no readable ETag")
        : { kind: "written", token, lifetime: lifetimeOf(answer.headers) }
    },
    delete: () => deleteSession(machine, url),
  }
}

/** R4: a proxy that compresses weakens the ETag; the strong one is what `If-Match` needs. */
function etagOf(answer: Answer): string | undefined {
  return answer.headers.get("etag")?.replace(/^W\//, "") || undefined
}

/** R20: two stamps of the same server's clock, on our own POST or PUT, never compared with ours. Milliseconds. */
function lifetimeOf(headers: Headers): number | undefined {
  const lifetime = Date.parse(headers.get("expires") ?? "") - Date.parse(headers.get("last-modified") ?? "")
  return lifetime > 0 ? lifetime : undefined
}
