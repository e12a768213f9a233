import { describe, expect, it } from "vitest"
import { unanswered } from "../testing/unanswered.ts"
import { judgeDiscovery, rendezvous4388Path } from "./probe.ts"

const STABLE = "/_matrix/client/v1/rendezvous"
const UNSTABLE = "/_matrix/client/unstable/io.element.msc4388/rendezvous"
const ABSENT = [404, { errcode: "M_UNRECOGNIZED" }] as const

type Said = readonly [status: number, body: object] | "no-answer"

function probe(stable: Said, unstable: Said, signal?: AbortSignal) {
  const request = async (path: string) => {
    signal?.throwIfAborted()
    const said = path === STABLE ? stable : path === UNSTABLE ? unstable : ABSENT
    if (said === "no-answer") throw new TypeError("fetch failed")
    return new Response(JSON.stringify(said[1]), { status: said[0] })
  }
  return rendezvous4388Path({ request }, signal)
}

describe("R21: where msc4388 sessions are created", () => {
  it("at the stable path first", async () => {
    const yes = [200, { create_available: true }] as const
    expect(await probe(yes, yes)).toEqual({ path: STABLE, stable: true, createAvailable: true })
    expect(await probe(ABSENT, yes)).toEqual({ path: UNSTABLE, stable: false, createAvailable: true })
  })

  it("`create_available: false` and 403 are answers", async () => {
    const no = { path: UNSTABLE, stable: false, createAvailable: false }
    expect(await probe(ABSENT, [200, { create_available: false }])).toEqual(no)
    expect(await probe(ABSENT, [403, { errcode: "M_FORBIDDEN" }])).toEqual(no)
  })

  it("nowhere, when no path is known; not known, when one did not answer", async () => {
    expect(await probe(ABSENT, ABSENT)).toBe("missing")
    expect(await probe("no-answer", ABSENT)).toBe("unknown")
    expect(await probe(ABSENT, [500, {}])).toBe("unknown")
  })

  it("a cancelled question rejects with the reason", async () => {
    const reason = new Error("cancelled")
    await expect(probe(ABSENT, ABSENT, AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  it("a question that is cancelled while it is asked ends at once", async () => {
    const asking = new AbortController()
    const question = rendezvous4388Path({ request: unanswered }, asking.signal)
    asking.abort("cancelled")
    await expect(question).rejects.toBe("cancelled")
  })
})

describe("an answer for the discovery of msc4388", () => {
  it.each([
    [true, 200, { create_available: true }],
    [false, 200, { create_available: false }],
    ["unknown", 200, { create_available: "yes" }],
    ["unknown", 200, undefined],
    ["unknown", 200, null],
    ["unknown", 500, { create_available: true }],
    [false, 403, { errcode: "M_FORBIDDEN" }],
    ["unknown", 403, undefined],
    ["unknown", 401, { errcode: "M_FORBIDDEN" }],
    ["missing", 404, { errcode: "M_UNRECOGNIZED" }],
    ["missing", 404, undefined],
    ["missing", 405, { errcode: "M_UNRECOGNIZED" }],
    ["missing", 400, { errcode: "M_UNRECOGNIZED" }],
    ["unknown", 401, { errcode: "M_MISSING_TOKEN" }],
    ["unknown", 429, { errcode: "M_LIMIT_EXCEEDED" }],
    ["unknown", 502, undefined],
  ] as const)("means %s: %i %j", (verdict, status, body) => {
    expect(judgeDiscovery(status, body)).toBe(verdict)
  })
})
