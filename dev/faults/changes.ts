import type { Fault } from "./fault.ts"
import type { Asked, Reply } from "./http.ts"
import { altered, olderReply, sessionPath, type Known } from "./session.ts"

/** The request as the server gets it. */
export function changeRequest(fault: Fault, asked: Asked): Asked {
  if (fault.kind !== "alter" || fault.part !== "request") return asked
  return { ...asked, body: altered(asked.path, asked.body) }
}

/** The answer as the client gets it. */
export function changeReply(fault: Fault, { path }: Asked, reply: Reply, known: Known): Reply {
  const { headers } = reply
  const with_ = (changed: Reply["headers"]): Reply => ({ ...reply, headers: { ...headers, ...changed } })
  const etag = headers["etag"]
  switch (fault.kind) {
    case "answer":
      return answerOf(fault)
    case "hide-headers":
      return with_({
        "access-control-expose-headers": undefined,
        ...Object.fromEntries(fault.names.map((name) => [name, undefined])),
      })
    case "weaken-etag":
      return etag === undefined ? reply : with_({ etag: `W/${String(etag)}` })
    case "add-charset":
      return with_({ "content-type": `${String(headers["content-type"] ?? "text/plain")}; charset=utf-8` })
    case "shift-dates":
      return with_(Object.fromEntries(fault.names.map((name) => [name, shifted(headers[name], fault.ms)])))
    case "alter":
      return fault.part === "reply" ? { ...reply, body: altered(path, reply.body) } : reply
    case "old-reply":
      return older(path, reply, known)
    case "drop-request":
    case "drop-reply":
    case "cut-reply":
    case "delay":
    case "write":
    case "end-session":
    case "short-life":
    case "end-token":
      return reply
  }
}

/** What somebody says in the server's place. */
export function answerOf(fault: Extract<Fault, { kind: "answer" }> | "dead-token"): Reply {
  if (fault === "dead-token") {
    const body = { errcode: "M_UNKNOWN_TOKEN", error: "Token is not active", soft_logout: true }
    return { status: 401, headers: cross("application/json"), body: JSON.stringify(body) }
  }
  const headers = fault.readable ? cross(fault.type) : { "content-type": fault.type }
  return { status: fault.status, headers, body: fault.body }
}

const cross = (type: string) => ({ "content-type": type, "access-control-allow-origin": "*" })

function shifted(date: unknown, ms: number): string | undefined {
  return typeof date === "string" ? new Date(Date.parse(date) + ms).toUTCString() : undefined
}

function older(path: string, reply: Reply, { theirs: [first] }: Known): Reply {
  if (first === undefined || sessionPath(path) === undefined) throw new Error("no older answer to give")
  return olderReply(path, reply, first.body, first.token)
}
