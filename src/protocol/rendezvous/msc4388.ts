import * as v from "valibot"
import { concat } from "../bytes.ts"
import type { HomeserverPort, Machine } from "../ports.ts"
import type { Code4388 } from "../qr/loginCode.ts"
import { text16, text8 } from "../qr/text.ts"
import { path4388 } from "./probe.ts"
import {
  answerOf,
  badAnswer,
  codeUsed,
  deleteSession,
  isTrouble,
  parseJson,
  requestRendezvous,
  troubleOf,
} from "./request.ts"
import type { Session, Trouble, Wire } from "./wire.ts"

/** `RendezvousId` and `sequence_token`: opaque, at most 255 bytes; both become part of the AAD. */
const Opaque = v.pipe(v.string(), v.minLength(1), v.maxBytes(255))
const Created = v.object({
  id: Opaque,
  sequence_token: Opaque,
  expires_in_ms: v.pipe(v.number(), v.minValue(1)),
})
const Read = v.object({ data: v.string(), sequence_token: Opaque })
const Joined = v.object({ ...Read.entries, expires_in_ms: Created.entries.expires_in_ms })
const Written = v.object({ sequence_token: Opaque })

/**
 * `POST` of MSC4388: a session with an empty payload, at the path found by probing. With the access token: servers may demand it for
 * creating (R21), and for nothing else (R19).
 */
export async function create4388(
  machine: Machine,
  homeserver: HomeserverPort,
  path: string,
  signal: AbortSignal,
): Promise<(Session & { id: string }) | Trouble> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ data: "" }),
  }
  const answer = await answerOf((limit) => homeserver.request(path, { ...init, signal: limit }), signal)
  if (isTrouble(answer)) return answer
  // Said of our own token; any other request of a session goes without one, perhaps to somebody else's server.
  if (answer.status === 401) return { kind: "refused", failure: { kind: "signed-out" } }
  if (answer.status !== 200) return troubleOf(answer)
  const created = parseJson(Created, answer.text)
  if (!created) return badAnswer("not a rendezvous session")
  const { id, sequence_token: token, expires_in_ms: lifetime } = created
  return { id, token, lifetime, wire: wire4388(machine, homeserver.baseUrl, path, id) }
}

/** The session behind a scanned code (step 4, "GET"), which may be at any server: nobody may have written into it yet. */
export async function join4388(
  machine: Machine,
  { baseUrl, rendezvousId, stable }: Pick<Code4388, "baseUrl" | "rendezvousId" | "stable">,
  signal: AbortSignal,
): Promise<Session | Trouble> {
  const wire = wire4388(machine, baseUrl, path4388(stable), rendezvousId)
  const answer = await requestRendezvous(machine, wire.url, {}, signal)
  if (isTrouble(answer)) return answer
  if (answer.status !== 200) return troubleOf(answer)
  const joined = parseJson(Joined, answer.text)
  if (!joined) return badAnswer("not a rendezvous payload")
  if (joined.data !== "") return codeUsed
  return { token: joined.sequence_token, lifetime: joined.expires_in_ms, wire }
}

/** @param baseUrl as it stands in the code: the AAD is over its bytes, never over a normalised URL (R4). */
function wire4388(machine: Machine, baseUrl: string, path: string, id: string): Wire & { url: string } {
  const url = `${baseUrl.replace(/\/$/, "")}${path}/${encodeURIComponent(id)}`
  return {
    url,
    // `Aad` of step 4: base URL, rendezvous id and sequence token, each after its length.
    binding: (token) => concat(text16(baseUrl), text8(id), text8(token)),
    bindsToToken: true,
    read: async (known, signal) => {
      // No header of our own: a simple request needs no preflight, which Synapse would let us cache for 5 s only.
      const answer = await requestRendezvous(machine, url, {}, signal)
      if (isTrouble(answer)) return answer
      if (answer.status !== 200) return troubleOf(answer)
      const read = parseJson(Read, answer.text)
      if (!read)
        return { kind: "uncertain", failure: { kind: "bad-answer", what: "not a rendezvous payload" } }
      const { data, sequence_token: token } = read
      return token === known ? { kind: "unchanged" } : { kind: "message", data, token }
    },
    write: async (data, over, signal) => {
      const body = JSON.stringify({ sequence_token: over, data })
      const init = { method: "PUT", headers: { "content-type": "application/json" }, body }
      const answer = await requestRendezvous(machine, url, init, signal)
      if (isTrouble(answer)) return answer
      if (answer.status === 409) return { kind: "conflict" }
      if (answer.status !== 200) return troubleOf(answer)
      const written = parseJson(Written, answer.text)
      // Written, but the token that binds the answer is unreadable: repeating finds it out (R3).
      if (!written) return { kind: "uncertain", failure: { kind: "bad-answer", what: "no sequence_token" } }
      return { kind: "written", token: written.sequence_token }
    },
    delete: () => deleteSession(machine, url),
  }
}
