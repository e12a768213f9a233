import * as v from "valibot"
import type { HomeserverPort, Machine } from "../ports.ts"
import { isLoopbackUrl, urlProblem } from "../url.ts"
import { bodyOf, etagOf, etagWire, lifetimeOf } from "./etagWire.ts"
import { badAnswer, codeUsed, isTrouble, parseJson, requestRendezvous, troubleOf } from "./request.ts"
import type { Session, Trouble } from "./wire.ts"

const CREATE_PATH_2024 = "/_matrix/client/unstable/org.matrix.msc4108/rendezvous"

/** Synapse's life of a session, for servers that do not tell theirs. Milliseconds. */
const USUAL_LIFETIME = 60_000

const Created = v.object({ url: v.string() })

const PLAIN = "text/plain"

/**
 * `POST` of MSC4108-2024: a session with an empty payload. Never authenticated (CORS there forbids the header), and the one request that may
 * be redirected (307).
 */
export async function create2024(
  machine: Machine,
  homeserver: HomeserverPort,
  signal: AbortSignal,
): Promise<(Session & { url: string }) | Trouble> {
  const init = { method: "POST", ...bodyOf("", PLAIN), redirect: "follow" } as const
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
  return {
    url,
    token,
    lifetime: lifetimeOf(answer.headers) ?? USUAL_LIFETIME,
    wire: etagWire(machine, url, PLAIN),
  }
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
  return {
    token,
    lifetime: lifetimeOf(answer.headers) ?? USUAL_LIFETIME,
    wire: etagWire(machine, url, PLAIN),
  }
}
