import { describe, expect, test } from "vitest"
import { unanswered } from "../testing/unanswered.ts"
import { place3886 } from "./place3886.ts"

const OURS = "https://hs.example/_matrix/client/unstable/org.matrix.msc3886/rendezvous"
const NAMED = "https://rendezvous.example/create"

const placeFor = (body: unknown, named?: string, signal?: AbortSignal) => {
  const request = async (path: string) => {
    signal?.throwIfAborted()
    if (body === "no answer") throw new TypeError("fetch failed")
    return typeof body === "string"
      ? new Response(body)
      : Response.json(path.endsWith("/versions") ? body : {})
  }
  return place3886({ request, baseUrl: "https://hs.example" }, named, signal)
}
const offering = (value: unknown) => ({ versions: [], unstable_features: { "org.matrix.msc3886": value } })

describe("where sessions of 2023 are created", () => {
  test("at our homeserver, if it says that it can, whatever the configuration names", async () => {
    expect(await placeFor(offering(true))).toEqual({ url: OURS })
    expect(await placeFor(offering(true), NAMED)).toEqual({ url: OURS })
  })
  test.each([offering(false), offering("true"), { versions: [] }, "no answer", "<html>", {}])(
    "else at the server that the configuration names: %j",
    async (body) => expect(await placeFor(body, NAMED)).toEqual({ url: NAMED }),
  )
  test("nowhere, where there is neither", async () => {
    expect(await placeFor(offering(false))).toBe("missing")
    expect(await placeFor({ versions: [] })).toBe("missing")
  })
  test.each(["no answer", "<html>", 7, null, { unstable_features: 7 }])(
    "not known, where nobody gave an answer: %j",
    async (body) => expect(await placeFor(body)).toBe("unknown"),
  )
  test("a cancelled question rejects with the reason", async () => {
    const reason = new Error("cancelled")
    await expect(placeFor({}, NAMED, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
  test("a question that is cancelled while it is asked ends at once", async () => {
    const asking = new AbortController()
    const question = place3886({ request: unanswered, baseUrl: "https://hs.example" }, NAMED, asking.signal)
    asking.abort("cancelled")
    await expect(question).rejects.toBe("cancelled")
  })
})
