import { once } from "node:events"
import { request as ask } from "node:http"
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http"
import { text } from "node:stream/consumers"

/** A request or an answer as a whole. */
export interface Asked {
  method: string
  /** With the query. */
  path: string
  headers: IncomingHttpHeaders
  body: string
}
export interface Reply {
  status: number
  headers: OutgoingHttpHeaders
  body: string
}

/** What belongs to one connection, or is made anew from the body. */
const OURS = ["connection", "keep-alive", "transfer-encoding", "content-length"]

export async function readAsked(incoming: IncomingMessage): Promise<Asked> {
  const { method = "GET", url: path = "/", headers } = incoming
  return { method, path, headers, body: await text(incoming) }
}

/** Asks the server behind the proxy. Bodies are text: Matrix and OAuth know no others here. */
export async function forward(server: string, { method, path, headers, body }: Asked): Promise<Reply> {
  const outgoing = ask(server + path, { method, headers: without(headers, OURS), agent: false })
  outgoing.end(body)
  const [incoming]: IncomingMessage[] = await once(outgoing, "response")
  if (incoming === undefined) throw new Error("an answer is a message")
  const reply = await text(incoming)
  return { status: incoming.statusCode ?? 0, headers: without(incoming.headers, OURS), body: reply }
}

/** Each answer ends its connection: a browser would silently repeat what is lost on a connection that it used before. */
export function give(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...present(headers), ...lengthOf(status, body), connection: "close" })
  response.end(body)
}

/** The headers, half of the body, and the end of the connection. */
export function giveHalf(response: ServerResponse, { status, headers, body }: Reply): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...present(headers), "content-length": bytes.length + 1, connection: "close" })
  response.flushHeaders()
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy())
  if (bytes.length === 0) response.destroy()
}

/** A field that a fault took away is there with the value undefined, which Node refuses to write. */
const present = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))

const lengthOf = (status: number, body: string): OutgoingHttpHeaders =>
  status === 204 || status === 304 ? {} : { "content-length": Buffer.byteLength(body) }

function without(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}
