import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { journal, note, notedFetch } from "./journal.ts"

let now = 1_000
beforeEach(() => {
  now = 1_000
  vi.spyOn(performance, "now").mockImplementation(() => now)
  journal.length = 0
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** The next answer of the network, 70 ms after it was asked. */
function answer(response: Response | Error) {
  const fetch = vi.fn(async () => {
    now += 70
    if (response instanceof Error) throw response
    return response
  })
  vi.stubGlobal("fetch", fetch)
  return fetch
}

test("an answer is noted, and given as it came", async () => {
  const response = new Response(null, { status: 202 })
  const fetch = answer(response)
  expect(await notedFetch("https://hs.example/a", { method: "PUT" })).toBe(response)
  expect(fetch.mock.calls).toEqual([["https://hs.example/a", { method: "PUT" }]])
  expect(journal).toEqual([{ at: 1_000, method: "PUT", url: "https://hs.example/a", status: 202, took: 70 }])
})

test("whatever names the address, it is noted as text", async () => {
  answer(new Response())
  await notedFetch(new URL("https://hs.example/b"))
  await notedFetch(new Request("https://hs.example/c"))
  expect(journal).toMatchObject([
    { method: "GET", url: "https://hs.example/b" },
    { method: "GET", url: "https://hs.example/c" },
  ])
})

test("of an error its name is noted, as its words may quote anything, and it is thrown as it came", async () => {
  const error = new TypeError("no way to hs.example: refused")
  answer(error)
  await expect(notedFetch("https://hs.example/")).rejects.toBe(error)
  expect(journal).toMatchObject([{ status: "TypeError", took: 70 }])
})

test("a request is there before its answer is", () => {
  vi.stubGlobal("fetch", () => new Promise(() => {}))
  void notedFetch("https://hs.example/")
  expect(journal).toMatchObject([{ status: "no answer yet", took: 0 }])
})

test("five hundred entries are kept, and the oldest go", () => {
  for (let at = 0; at < 502; at++) note({ at, step: "idle" })
  expect(journal).toHaveLength(500)
  expect([journal[0]?.at, journal.at(-1)?.at]).toEqual([2, 501])
})
