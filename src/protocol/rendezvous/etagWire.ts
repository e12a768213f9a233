import { utf8, type Bytes } from "../bytes.ts"
import type { Machine } from "../ports.ts"
import { badAnswer, deleteSession, isTrouble, requestRendezvous, troubleOf, type Answer } from "./request.ts"
import type { Wire } from "./wire.ts"

/** A body of bytes: a string would get `;charset=UTF-8`, which servers and peers of 2024 refuse. */
export const bodyOf = (data: string, type: string): { headers: Record<string, string>; body: Bytes } => ({
  headers: { "content-type": type },
  body: utf8(data),
})

/**
 * One session of the rendezvous APIs whose token is an ETag (MSC4108-2024 and its ancestor MSC3886).
 * @param type the payload's media type
 * @param renewedLife how long each write of ours makes the session live from then on where the server does not tell (MSC3886, "Expiry");
 * undefined: writes do not, and neither do theirs. Milliseconds.
 */
export function etagWire(machine: Machine, url: string, type: string, renewedLife?: number): Wire {
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
      if (token === known) return { kind: "unchanged" }
      const lifetime = renewedLife === undefined ? undefined : lifetimeOf(answer.headers)
      return { kind: "message", data: answer.text, token, lifetime }
    },
    write: async (data, over, signal) => {
      const { headers, body } = bodyOf(data, type)
      const init = { method: "PUT", headers: { ...headers, "if-match": over }, body }
      const answer = await requestRendezvous(machine, url, init, signal)
      if (isTrouble(answer)) return answer
      if (answer.status === 412) return { kind: "conflict" }
      if (answer.status !== 202 && answer.status !== 200) return troubleOf(answer)
      const token = etagOf(answer)
      return token === undefined
        ? badAnswer("no readable ETag")
        : { kind: "written", token, lifetime: lifetimeOf(answer.headers) ?? renewedLife }
    },
    delete: () => deleteSession(machine, url),
  }
}

/** R4: a proxy that compresses weakens the ETag; the strong one is what `If-Match` needs. */
export function etagOf(answer: Answer): string | undefined {
  return answer.headers.get("etag")?.replace(/^W\//, "") || undefined
}

/** R20: two stamps of the same server's clock, never compared with ours: life from the last write on. Milliseconds. */
export function lifetimeOf(headers: Headers): number | undefined {
  const lifetime = Date.parse(headers.get("expires") ?? "") - Date.parse(headers.get("last-modified") ?? "")
  return lifetime > 0 ? lifetime : undefined
}
