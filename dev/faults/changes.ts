import type { Fault } from "./fault.ts"
import type { Asked, Reply } from "./http.ts"
import { payloadOf, sessionPath, speaksJson, withPayload, type Known } from "./session.ts"

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

function altered(path: string, body: string): string {
  const payload = payloadOf(path, body)
  const middle = Math.floor(payload.length / 2)
  const other = payload[middle] === "A" ? "B" : "A"
  return withPayload(path, body, payload.slice(0, middle) + other + payload.slice(middle + 1))
}

function shifted(date: unknown, ms: number): string | undefined {
  return typeof date === "string" ? new Date(Date.parse(date) + ms).toUTCString() : undefined
}

function older(path: string, reply: Reply, { theirs: [first] }: Known): Reply {
  const session = sessionPath(path)
  if (first === undefined || session === undefined) throw new Error("no older answer to give")
  const { body: data, token } = first
  if (!speaksJson(session))
    return {
      status: 200,
      headers: { ...reply.headers, "content-type": "text/plain", etag: token },
      body: data,
    }
  return { ...reply, body: JSON.stringify({ ...JSON.parse(reply.body), data, sequence_token: token }) }
}
