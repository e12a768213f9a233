import { expect, test } from "vitest"

import { loadConfig, parseConfig } from "./config.ts"

const page = new URL("https://link.example/deep/")

const answering =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }))

test("an empty config.json is a whole configuration", () => {
  expect(parseConfig({})).toEqual({
    ok: true,
    config: { codes: ["msc4108-2024", "msc4388-spec", "msc4388-rust", "msc3906"], clientId: {}, connect: [] },
  })
})

test("the order of codes is kept, because it is the order of preference", () => {
  const result = parseConfig({ codes: ["msc4388-rust", "msc4108-2024"] })
  expect(result.ok && result.config.codes).toEqual(["msc4388-rust", "msc4108-2024"])
})

test.each(["https://rendezvous.example/v1", "http://127.0.0.1:8090/"])(
  "R19: a place for codes of 2023 is reached by https, or on this very machine: %s",
  (rendezvousServer) => {
    expect(parseConfig({ rendezvousServer })).toMatchObject({ ok: true, config: { rendezvousServer } })
  },
)

test.each([
  ["codes.1", { codes: ["msc4108-2024", "msc9999"] }],
  ["codes", { codes: [] }],
  ["homeserver", { homeserver: 7 }],
  ["clientId.auth", { clientId: { auth: "x" } }],
  ["clientID", { clientID: {} }],
  ["language", { language: "tlh" }],
  ["rendezvousServer", { rendezvousServer: "http://rendezvous.example/" }],
  ["rendezvousServer", { rendezvousServer: "https://user:secret@rendezvous.example/" }],
  ["", "text"],
])("a wrong entry is named: %s", (at, json) => {
  expect(parseConfig(json)).toMatchObject({ ok: false, problem: { kind: "invalid", at } })
})

test("a host without config.json serves the page with its defaults", async () => {
  expect(await loadConfig(answering("<h1>Not found</h1>", 404), page)).toEqual(parseConfig({}))
})

test("a host that answers everything with its start page is told apart from a missing file", async () => {
  expect(await loadConfig(answering("<!doctype html>"), page)).toEqual({
    ok: false,
    problem: { kind: "not-json" },
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
