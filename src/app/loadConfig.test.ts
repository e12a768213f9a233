import { expect, test } from "vitest"

import { parseConfig } from "./config.ts"
import { loadConfig } from "./loadConfig.ts"

const page = new URL("https://link.example/deep/")

const answering =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }))

test("a host without config.json serves the page with its defaults", async () => {
  expect(await loadConfig(answering("<h1>Not found</h1>", 404), page)).toEqual(parseConfig({}))
})

test("a host that answers everything with its start page is told apart from a missing file", async () => {
  expect(await loadConfig(answering("<!doctype html>"), page)).toEqual({
    ok: false,
    problem: { kind: "not-json", text: "<!doctype html>" },
  })
})

test("a host that cannot be reached, or fails, is not taken for an empty configuration", async () => {
  const unreachable = { ok: false, problem: { kind: "unreachable" } }
  expect(await loadConfig(() => Promise.reject(new TypeError("offline")), page)).toEqual(unreachable)
  expect(await loadConfig(answering("", 502), page)).toEqual(unreachable)
})

test("config.json is asked for next to the page, wherever that is", async () => {
  const asked: string[] = []
  await loadConfig((input) => {
    asked.push(input instanceof Request ? input.url : String(input))
    return Promise.resolve(new Response("{}"))
  }, page)
  expect(asked).toEqual(["https://link.example/deep/config.json"])
})
