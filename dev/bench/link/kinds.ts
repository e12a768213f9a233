import { createdPath, isCreation, payloadOf, sessionPath, tokenOf } from "../../faults/session.ts"
import type { Passed } from "./delay.ts"

/** What a request is for, as far as its time and number are of interest. `poll`: a look into the session that found nothing new. */
export type Kind = "look" | "poll" | "join" | "write" | Other

/** Everything that is not about a session, by method and the last fixed part of its path. */
type Other = `${string} ${string}`

/** A request, with what it was for. */
export interface Classed extends Passed {
  kind: Kind
}

/** Tells the kinds of one client's requests, which have to be in their order. */
export function classed(passed: readonly Passed[]): Classed[] {
  /** By session: the token of the newest state that the client has written or read. */
  const known = new Map<string, string | undefined>()
  return passed.map((one) => {
    const { asked, reply } = one
    if (isCreation(asked.method, asked.path)) {
      const token = tokenOf(asked.path, reply.headers["etag"], reply.body)
      known.set(createdPath(asked.path, reply) ?? "", token)
    }
    const path = sessionPath(asked.path)
    if (path === undefined) return { ...one, kind: nameOf(one) }
    const isFirst = !known.has(path)
    const token = tokenOf(asked.path, reply.headers["etag"], reply.body) ?? known.get(path)
    const isNew = token !== known.get(path)
    known.set(path, token)
    return { ...one, kind: sessionKind(one, isFirst, isNew) }
  })
}

function sessionKind(one: Passed, isFirst: boolean, isNew: boolean): Kind {
  const { asked, reply } = one
  if (asked.method === "PUT") return "write"
  if (asked.method !== "GET") return `${asked.method} session`
  const brings = reply.status === 200 && isNew && payloadOf(asked.path, reply.body) !== ""
  if (brings) return "look"
  // Whoever scanned looks first for the token to write over; whoever made the session has it.
  return isFirst && reply.status === 200 && asked.headers["if-none-match"] === undefined ? "join" : "poll"
}

/** `GET device`, `GET auth_metadata`, `POST keys/query`. */
function nameOf({ asked: { method, path } }: Passed): Kind {
  const [plain = ""] = path.split("?")
  if (/\/devices\/[^/]+$/.test(plain)) return `${method} device`
  const fixed = plain.replace(/^\/_matrix\/client\/(v\d+|unstable\/[^/]+|unstable|r0)\//, "")
  // Whose it is, is the same for all that follows.
  const whole = fixed.replace(/^user\/[^/]+\//, "user/")
  return `${method} ${whole.split("/").slice(0, 2).join("/")}`
}

/** A client that syncs does so all the time, link or not. */
export const isBackground = (kind: Kind): boolean => kind === "GET sync"
