import * as v from "valibot"
import { toBase64 } from "../bytes.ts"
import type { Machine } from "../ports.ts"
import type { Code3906 } from "../qr/loginCode.ts"
import { isLoopbackUrl, urlProblem } from "../url.ts"
import { bodyOf, etagOf, etagWire, lifetimeOf } from "./etagWire.ts"
import { badAnswer, codeUsed, isTrouble, parseJson, requestRendezvous, troubleOf } from "./request.ts"
import type { Session, Trouble } from "./wire.ts"

const JSON_TYPE = "application/json"

/** For servers that do not tell: "a timeout such as 30 seconds is adequate" (MSC3886). Milliseconds. */
const USUAL_LIFETIME = 30_000

/**
 * `POST` of MSC3886. Never authenticated; the one request that may be redirected (307). The session's address comes in `Location`,
 * relative or on another host (R22).
 * @param place absolute URL where sessions are created
 * @param payload JSON text that the session begins with
 * @param homeserver base URL of ours (R19)
 */
export async function create3886(
  machine: Machine,
  place: string,
  payload: string,
  homeserver: string,
  signal: AbortSignal,
): Promise<(Session & { url: string }) | Trouble> {
  const init = { method: "POST", ...bodyOf(payload, JSON_TYPE), redirect: "follow" } as const
  const answer = await requestRendezvous(machine, place, init, signal)
  if (isTrouble(answer)) return answer
  if (answer.status !== 201) return troubleOf(answer)
  const location = answer.headers.get("location")
  const from = answer.url || place
  if (!location || !URL.canParse(location, from)) return badAnswer("no session address")
  const token = etagOf(answer)
  if (token === undefined) return badAnswer("no readable ETag")
  const url = new URL(location, from).href
  // R19: loopback, and with it plain http, is for those whose own homeserver is there.
  const isElsewhere = isLoopbackUrl(url) && !isLoopbackUrl(homeserver)
  if (urlProblem(url) || isElsewhere) return badAnswer("unsafe session address")
  const maxBytes = Number(answer.headers.get("x-max-bytes")) || undefined
  return { url, token, maxBytes, ...lifeAt(machine, url, answer.headers) }
}

/** What may be in a session that nobody has answered yet: nothing, or what its creator put there, perhaps with its key. */
const Beginning = v.object({ key: v.optional(v.string()), ciphertext: v.optional(v.unknown()) })

/** The session behind a scanned code: nobody may have written into it yet. */
export async function join3886(
  machine: Machine,
  { rendezvousUrl: url, publicKey }: Code3906,
  signal: AbortSignal,
): Promise<Session | Trouble> {
  const answer = await requestRendezvous(machine, url, {}, signal)
  if (isTrouble(answer)) return answer
  if (answer.status !== 200) return troubleOf(answer)
  const beginning = answer.text === "" ? {} : parseJson(Beginning, answer.text)
  if (
    !beginning ||
    "ciphertext" in beginning ||
    (beginning.key ?? toBase64(publicKey)).replace(/=+$/, "") !== toBase64(publicKey)
  )
    return codeUsed
  const token = etagOf(answer)
  if (token === undefined) return badAnswer("no readable ETag")
  return { token, ...lifeAt(machine, url, answer.headers) }
}

const lifeAt = (machine: Machine, url: string, headers: Headers) => ({
  lifetime: lifetimeOf(headers) ?? USUAL_LIFETIME,
  wire: etagWire(machine, url, JSON_TYPE, USUAL_LIFETIME),
})
