import * as v from "valibot"
import { jsonOf } from "../protocol/json.ts"

/**
 * Why a question to a server got no answer that says yes or no. None of these means that something is missing.
 * `retryAfterMs`: what the server asked us to wait (body of a 429), if it said.
 */
export type Trouble =
  | { kind: "offline" }
  /** Nobody answered in time, or the browser was forbidden to read the answer. */
  | { kind: "no-answer" }
  | { kind: "rate-limited"; retryAfterMs: number | undefined }
  | { kind: "signed-out" }
  | { kind: "server-error"; status: number }
  /** An answer that nobody who speaks Matrix gives at this place. */
  | { kind: "bad-answer"; status: number }

export type Answer<T> =
  | { kind: "found"; value: T }
  | { kind: "missing" }
  | { kind: "trouble"; trouble: Trouble }

/** A response as plain values. `body` is undefined when it is not JSON. */
export interface Reply {
  status: number
  errcode: string | undefined
  body: unknown
}

const MatrixError = v.object({ errcode: v.string() })
const RateLimit = v.object({ retry_after_ms: v.number() })

/** Sends a question and reads the reply. Rejects only when `signal` was aborted: every failure of the network is a value. */
export async function replyTo(
  send: () => Promise<Response>,
  signal: AbortSignal | undefined,
): Promise<Reply | Trouble> {
  try {
    const response = await send()
    const text = await response.text()
    const body = jsonOf(text)
    return { status: response.status, body, errcode: v.is(MatrixError, body) ? body.errcode : undefined }
  } catch {
    signal?.throwIfAborted()
    const offline = typeof navigator !== "undefined" && navigator.onLine === false
    return { kind: offline ? "offline" : "no-answer" }
  }
}

/** A judgement of a reply: a value, `missing`, or undefined for "this does not answer the question". */
export type Judge<T> = (reply: Reply) => { value: T } | "missing" | undefined

/** Asks, and judges what came back; what the judge does not take for an answer is trouble. */
export async function ask<T>(
  send: () => Promise<Response>,
  judge: Judge<T>,
  signal: AbortSignal | undefined,
): Promise<Answer<T>> {
  const reply = await replyTo(send, signal)
  if ("kind" in reply) return { kind: "trouble", trouble: reply }
  const verdict = judge(reply)
  if (verdict === "missing") return { kind: "missing" }
  if (verdict !== undefined) return { kind: "found", value: verdict.value }
  return { kind: "trouble", trouble: troubleOf(reply) }
}

/** What a reply is that answers no question. */
export function troubleOf(reply: Reply): Trouble {
  const { status, body } = reply
  if (status === 429) {
    const ms = v.is(RateLimit, body) ? body.retry_after_ms : -1
    return { kind: "rate-limited", retryAfterMs: ms < 0 ? undefined : ms }
  }
  if (status === 401) return { kind: "signed-out" }
  return status >= 500 ? { kind: "server-error", status } : { kind: "bad-answer", status }
}

/** The judge of most questions: 200 with this shape is the value, 404 `M_NOT_FOUND` means that there is none. */
export function shaped<T>(isShape: (body: unknown) => body is T): Judge<T> {
  return ({ status, body, errcode }) => {
    if (status === 200 && isShape(body)) return { value: body }
    return status === 404 && errcode === "M_NOT_FOUND" ? "missing" : undefined
  }
}

/** A judge for an endpoint that a server may not have at all: 404 of any kind (a proxy that routes by path) is a no. */
export function offered<T>(isShape: (body: unknown) => body is T): Judge<T> {
  return ({ status, body, errcode }) => {
    if (status === 200 && isShape(body)) return { value: body }
    return status === 404 || errcode === "M_UNRECOGNIZED" ? "missing" : undefined
  }
}
