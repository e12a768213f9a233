import { expect, test } from "vitest"
import type { Passed } from "./delay.ts"
import { classed } from "./kinds.ts"

const session = "/_synapse/client/rendezvous/A"

function passed(method: string, path: string, status: number, etag = "", body = "", known = ""): Passed {
  const headers = known === "" ? {} : { "if-none-match": known }
  const reply = { status, headers: { etag }, body }
  return { asked: { method, path, headers, body: "" }, reply, at: 0, sent: 0, answered: 0 }
}

test("looks that bring something are told from polls and from the first look of whoever scanned", () => {
  const kinds = classed([
    passed("GET", session, 200, "1"),
    passed("PUT", session, 202, "2"),
    passed("GET", session, 304, "2", "", "2"),
    passed("GET", session, 200, "3", "sealed", "2"),
    passed("GET", "/_matrix/client/v3/devices/NEW", 404),
    passed("POST", "/_matrix/client/v3/keys/query", 200),
    passed("POST", "/_matrix/client/v3/user/%40me%3Ahost/filter", 200),
  ]).map(({ kind }) => kind)
  expect(kinds).toEqual([
    "join",
    "write",
    "poll",
    "look",
    "GET device",
    "POST keys/query",
    "POST user/filter",
  ])
})
