import type { OutgoingHttpHeaders } from "node:http"
import type { Held } from "./sessions.ts"

export interface Answer {
  status: number
  headers?: OutgoingHttpHeaders
  body?: Buffer | string
}

/** On every answer (MSC3886, "CORS"); and no browser may take a payload, which anybody can write, for a page or a script. */
export const onEvery: OutgoingHttpHeaders = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET,PUT,POST,DELETE",
  "access-control-allow-headers": "Content-Type,If-Match,If-None-Match",
  "access-control-expose-headers": "ETag,Location,X-Max-Bytes",
  "x-content-type-options": "nosniff",
}

/** The three headers that tell the state of a payload. */
export const stateOf = ({ etag, expires, modified }: Held): OutgoingHttpHeaders => ({
  etag,
  expires: new Date(expires).toUTCString(),
  "last-modified": new Date(modified).toUTCString(),
})

const refuse =
  (status: number, errcode: string, error: string) =>
  (headers: OutgoingHttpHeaders = {}): Answer => ({
    status,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ errcode, error }),
  })

export const missing = (header: string): Answer =>
  refuse(400, "M_MISSING_PARAM", `Missing required header: ${header}`)()
export const malformedEtag = refuse(400, "M_INVALID_PARAM", "If-Match takes one strong ETag")
export const notForPages = refuse(403, "M_FORBIDDEN", "A payload is not a page")
export const notFound = refuse(404, "M_NOT_FOUND", "There is no such rendezvous, or not any more")
export const unrecognized = refuse(404, "M_UNRECOGNIZED", "Unrecognized request")
export const wrongMethod = refuse(405, "M_UNRECOGNIZED", "Unrecognized request")
export const concurrentWrite = refuse(412, "M_CONCURRENT_WRITE", "The payload was written by somebody else")
export const tooLarge = refuse(413, "M_TOO_LARGE", "Payload too large")
export const tooMany = refuse(429, "M_UNKNOWN", "Too many requests")
