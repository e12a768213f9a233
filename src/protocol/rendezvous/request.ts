import * as v from "valibot"
import { jsonOf } from "../json.ts"
import type { Machine } from "../ports.ts"
import type { Trouble } from "./wire.ts"

/** A request without an answer after so long is treated as lost. */
const REQUEST_TIMEOUT = 10_000

/** Waiting time on 429 when the body names none, and what a server can make us wait: it cannot make us flood it either. */
const DEFAULT_WAIT = 1_000
const SHORTEST_WAIT = 250
const LONGEST_WAIT = 30_000

/** Characters of the longest answer that is read: far more than an honest one has, but a code can name any server. */
const LONGEST_ANSWER = 65_536

export interface Answer {
  /** Where it came from in the end; empty where that is not known. */
  url: string
  status: number
  headers: Headers
  text: string
}

/**
 * One request to an address that a peer may have chosen: no redirects, no credentials, no referrer, no cache (R19). Resolves with the whole
 * answer, or with `uncertain` when there is none. Rejects only when `signal` is aborted, with its reason.
 */
export function requestRendezvous(
  machine: Machine,
  url: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Answer | Trouble> {
  return answerOf(
    (limit) =>
      machine.fetch(url, {
        redirect: "error",
        ...init,
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        signal: limit,
      }),
    signal,
  )
}

/** Runs one request under the time limit and reads its body, which can be cut half way too. */
export async function answerOf(
  send: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
): Promise<Answer | Trouble> {
  try {
    const response = await send(AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT)]))
    const { url, status, headers } = response
    return { url, status, headers, text: await textOf(response) }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof TypeError || error instanceof DOMException) {
      return { kind: "uncertain", failure: { kind: "unreachable" } }
    }
    throw error
  }
}

/** Throws a TypeError, as for any other answer that cannot be had, when there is no end to it. */
async function textOf({ body }: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ""; ;) {
    const { value } = (await reader?.read()) ?? {}
    if (value === undefined) return text
    text += value
    if (text.length <= LONGEST_ANSWER) continue
    await reader?.cancel()
    throw new TypeError("too long an answer")
  }
}

export const isTrouble = (answer: Answer | Trouble): answer is Trouble => "kind" in answer

/** A success that lacks what the protocol needs. */
export const badAnswer = (what: string): Trouble => ({
  kind: "refused",
  failure: { kind: "bad-answer", what },
})

/** Somebody wrote into the session of a scanned code before us. */
export const codeUsed: Trouble = { kind: "refused", failure: { kind: "code-used" } }

/** JSON of this shape, or undefined. */
export function parseJson<T>(schema: v.GenericSchema<unknown, T>, text: string): T | undefined {
  const result = v.safeParse(schema, jsonOf(text))
  return result.success ? result.output : undefined
}

/** What an answer that is not a success means (both dialects use the Matrix error format). */
export function troubleOf({ status, text }: Answer): Trouble {
  const error = errorBody(text)
  if (status === 404 && error.errcode === "M_NOT_FOUND") return { kind: "gone" }
  if (status === 429) {
    const ms = typeof error.retry_after_ms === "number" ? error.retry_after_ms : DEFAULT_WAIT
    return { kind: "wait", ms: Math.min(Math.max(ms, SHORTEST_WAIT), LONGEST_WAIT) }
  }
  if (status === 413) return { kind: "refused", failure: { kind: "message-too-large", bytes: 0 } }
  const failure = {
    kind: "server",
    status,
    errcode: typeof error.errcode === "string" ? error.errcode : undefined,
  } as const
  // A 404 that is not Matrix's comes from a proxy and says nothing about the session.
  const passing = status >= 500 || (status === 404 && failure.errcode === undefined)
  return { kind: passing ? "uncertain" : "refused", failure }
}

function errorBody(text: string): { errcode?: unknown; retry_after_ms?: unknown } {
  const body = jsonOf(text)
  return typeof body === "object" && body !== null ? body : {}
}

/** Deletes a session. Best effort, also while the page is being left; nobody waits for the answer. */
export function deleteSession(machine: Pick<Machine, "fetch">, url: string): void {
  const init = { method: "DELETE", keepalive: true, redirect: "error", credentials: "omit" } as const
  // An answer that nobody reads is kept by the browser as long as the page.
  machine
    .fetch(url, { ...init, referrerPolicy: "no-referrer" })
    .then(({ body }) => body?.cancel())
    .catch(() => undefined)
}
