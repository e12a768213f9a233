import { expect, test } from "vitest"

import { parseConfig } from "./config.ts"

test("an empty config.json is a whole configuration", () => {
  expect(parseConfig({})).toEqual({
    ok: true,
    config: {
      codes: ["msc4108-2024", "msc4388-spec", "msc4388-rust", "msc3906"],
      clientId: {},
      connect: [],
      languages: ["en", "de", "fr", "es", "pt-BR", "ja", "ar"],
    },
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
  ["homeserver", { homeserver: "not a server" }],
  ["homeserver", { homeserver: "http://matrix.example.org" }],
  ["homeserver", { homeserver: "@alice:example.org" }],
  ["homeserver", { homeserver: "example.org", homeservers: ["other.example"] }],
  ["homeserver", { homeserver: "https://matrix.example.org", homeservers: ["example.org"] }],
  ["homeservers", { homeservers: [] }],
  ["homeservers.1", { homeservers: ["example.org", "https://a.example/?b"] }],
  ["clientId.auth", { clientId: { auth: "x" } }],
  ["language", { language: "tlh" }],
  ["language", { language: "de", languages: ["en"] }],
  ["languages", { languages: [] }],
  ["languages.0", { languages: ["tlh"] }],
  ["theme", { theme: "blue" }],
  ["help", { help: "http://127.0.0.1/help" }],
  ["help", { help: "javascript:alert(1)" }],
  ["rendezvousServer", { rendezvousServer: "http://rendezvous.example/" }],
  ["rendezvousServer", { rendezvousServer: "https://user:secret@rendezvous.example/" }],
  ["", "text"],
  ["", []],
])("a wrong entry is named: %s", (at, json) => {
  expect(parseConfig(json)).toMatchObject({ ok: false, problem: { kind: "invalid", at } })
})

test("an entry that does not exist is told from one that is wrong", () => {
  expect(parseConfig({ homeserver: "example.org", clientID: {} })).toEqual({
    ok: false,
    problem: { kind: "unknown-key", at: "clientID" },
  })
})

test("the homeserver that is offered may be written in capitals, or be any if none is ruled out", () => {
  expect(parseConfig({ homeserver: "Example.org", homeservers: ["example.org"] }).ok).toBe(true)
  expect(parseConfig({ homeserver: "example.org" }).ok).toBe(true)
})
