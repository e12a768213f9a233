import { expect, test } from "vitest"

import { propose } from "./proposal.ts"
import { readRoute } from "./route.ts"

const link = (query: string) => readRoute(`#/link?${query}`)

test("config.json proposes, and a sign-in that expired knows better", () => {
  expect(propose({ homeserver: "example.org" }, undefined, undefined)).toMatchObject({
    server: "example.org",
    by: "us",
  })
  expect(propose({ homeserver: "example.org" }, link(""), "https://a.example")).toMatchObject({
    server: "https://a.example",
    by: "us",
  })
})

test("what a link names comes first, the homeserver before the user", () => {
  expect(propose({ homeserver: "example.org" }, link("user=@a:b.example"), "https://a.example")).toEqual({
    server: "@a:b.example",
    by: "link",
    problem: undefined,
  })
  expect(propose({}, link("user=@a:b.example&homeserver=https://c.example"), undefined)).toMatchObject({
    server: "https://c.example",
    by: "link",
  })
})

test("a link to a homeserver that is not allowed is told, and not proposed", () => {
  const config = { homeserver: "example.org", homeservers: ["example.org", "example.net"] }
  expect(propose(config, link("homeserver=evil.example"), undefined)).toEqual({
    server: "example.org",
    by: "us",
    problem: { kind: "not-allowed", server: "evil.example", allowed: config.homeservers },
  })
  expect(propose(config, link("user=@a:example.net"), undefined)).toMatchObject({
    server: "@a:example.net",
    by: "link",
    problem: undefined,
  })
})

test("where one is allowed it is that one, whatever a link or an expired sign-in says", () => {
  const config = { homeservers: ["example.org"] }
  expect(propose(config, undefined, "https://matrix.example.org")).toMatchObject({
    server: "example.org",
    by: "only",
  })
  expect(propose(config, link("homeserver=evil.example"), undefined)).toMatchObject({
    server: "example.org",
    by: "only",
    problem: { kind: "not-allowed" },
  })
  // The user's name is of use later.
  expect(propose(config, link("user=@a:example.org"), undefined)).toMatchObject({
    server: "@a:example.org",
    by: "only",
  })
})
