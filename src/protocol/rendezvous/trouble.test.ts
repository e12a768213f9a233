import { describe, expect, test, vi } from "vitest"
import { answerOf, deleteSession, requestRendezvous, troubleOf } from "./request.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import type { Trouble } from "./wire.ts"

const judge = (status: number, body: unknown): Trouble =>
  troubleOf({
    url: "",
    status,
    headers: new Headers(),
    text: typeof body === "string" ? body : JSON.stringify(body),
  })
const server = (status: number, errcode?: string) => ({ kind: "server", status, errcode })

describe("an answer that is no success", () => {
  test("is the end of the session where Matrix says so, and nobody else", () => {
    expect(judge(404, { errcode: "M_NOT_FOUND" })).toEqual({ kind: "gone" })
    for (const body of ["<html>not found</html>", "null", "7", {}, { errcode: 7 }])
      expect(judge(404, body)).toEqual({ kind: "uncertain", failure: server(404) })
    expect(judge(410, { errcode: "M_NOT_FOUND" })).toEqual({
      kind: "refused",
      failure: server(410, "M_NOT_FOUND"),
    })
  })

  test.each([
    [{ retry_after_ms: 2_000 }, 2_000],
    [{ retry_after_ms: 250 }, 250],
    [{ retry_after_ms: 1 }, 250],
    [{ retry_after_ms: -1 }, 250],
    [{ retry_after_ms: 30_001 }, 30_000],
    [{ retry_after_ms: "2000" }, 1_000],
    ["too many requests", 1_000],
    [{}, 1_000],
  ])("is waited for where there are too many requests, for as long as is reasonable: %j", (body, ms) => {
    expect(judge(429, body)).toEqual({ kind: "wait", ms })
  })

  test("is repeated where the trouble may pass, and not where it is a refusal", () => {
    expect(judge(500, {})).toEqual({ kind: "uncertain", failure: server(500) })
    expect(judge(502, "bad gateway")).toEqual({ kind: "uncertain", failure: server(502) })
    expect(judge(503, { errcode: "M_UNKNOWN" })).toEqual({
      kind: "uncertain",
      failure: server(503, "M_UNKNOWN"),
    })
    expect(judge(404, { errcode: "M_UNRECOGNIZED" })).toEqual({
      kind: "refused",
      failure: server(404, "M_UNRECOGNIZED"),
    })
    expect(judge(403, { errcode: "M_FORBIDDEN" })).toEqual({
      kind: "refused",
      failure: server(403, "M_FORBIDDEN"),
    })
    expect(judge(499, "")).toEqual({ kind: "refused", failure: server(499) })
    expect(judge(413, {})).toEqual({ kind: "refused", failure: { kind: "message-too-large", bytes: 0 } })
  })
})

describe("R19: a request to an address that a peer may have chosen", () => {
  const url = "https://rendezvous.example/s"
  const { signal } = new AbortController()

  test("carries nothing of the user, follows nothing and keeps nothing, whatever is asked of it", async () => {
    const fetch = vi.fn(async () => new Response("answer", { status: 202, headers: { etag: "1" } }))
    const careless = {
      method: "PUT",
      credentials: "include",
      cache: "default",
      referrerPolicy: "origin",
    } as const
    const answer = await requestRendezvous(new VirtualMachine(fetch), url, careless, signal)
    expect(answer).toMatchObject({ url: "", status: 202, text: "answer" })
    const safe = { redirect: "error", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" }
    const given = expect.objectContaining({ method: "PUT", ...safe })
    expect(fetch.mock.calls).toEqual([[url, given]])
  })

  test("deletes a session also while the page is left, and does not mind what comes of it", async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")))
    deleteSession({ fetch }, url)
    const safe = { redirect: "error", credentials: "omit", referrerPolicy: "no-referrer" }
    expect(fetch.mock.calls).toEqual([[url, { method: "DELETE", keepalive: true, ...safe }]])
  })

  test("does not keep the answer to a deletion, which nobody reads", async () => {
    const cancel = vi.fn()
    const body = new ReadableStream({ cancel })
    deleteSession({ fetch: async () => new Response(body) }, url)
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce())
  })
})

describe("a request without an answer", () => {
  const unreachable = { kind: "uncertain", failure: { kind: "unreachable" } }
  const { signal } = new AbortController()

  test.each([new TypeError("Failed to fetch"), new DOMException("too late", "TimeoutError")])(
    "may be repeated after %s",
    async (error) => expect(await answerOf(() => Promise.reject(error), signal)).toEqual(unreachable),
  )

  test("ends after ten seconds", async () => {
    const limits: number[] = []
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      limits.push(ms)
      return AbortSignal.abort(new DOMException("too late", "TimeoutError"))
    })
    const send = async (limit: AbortSignal): Promise<never> => limit.throwIfAborted() as never
    expect(await answerOf(send, signal)).toEqual(unreachable)
    expect(limits).toEqual([10_000])
    timeout.mockRestore()
  })

  test("rejects with the reason when it is cancelled, and with a bug of ours as it is", async () => {
    const failing = () => Promise.reject(new TypeError("Failed to fetch"))
    await expect(answerOf(failing, AbortSignal.abort("the user left"))).rejects.toBe("the user left")
    const bug = new RangeError("a bug")
    await expect(answerOf(() => Promise.reject(bug), signal)).rejects.toBe(bug)
  })
})
