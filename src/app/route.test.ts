import { expect, test } from "vitest"

import { isForAnother, keepRoute, readRoute, takeRoute } from "./route.ts"
import { memoryBrowser } from "./testing/memoryBrowser.ts"
import { signedInTab } from "./testing/signedIn.ts"

const nobody = { homeserver: undefined, userId: undefined }

test.each([
  ["#/link", { place: "link", ...nobody }],
  ["#/devices", { place: "devices", ...nobody }],
  ["#/link?homeserver=example.org", { place: "link", homeserver: "example.org" }],
  ["#/link?homeserver=https%3A%2F%2Fmatrix.example.org", { homeserver: "https://matrix.example.org" }],
  ["#/devices?user=@alice:example.org", { place: "devices", userId: "@alice:example.org" }],
  ["#/link?user=%40a%2Bb%3Aexample.org", { userId: "@a+b:example.org" }],
  ["#/link?user=@a+b:example.org", { userId: "@a+b:example.org" }],
  ["#/?user=@alice:example.org", { place: "home", userId: "@alice:example.org" }],
  ["#/link?unknown=1", { place: "link", ...nobody }],
])("%s is a link into the site", (hash, meaning) => {
  expect(readRoute(hash)).toMatchObject(meaning)
})

test.each([
  "",
  "#",
  "#/",
  "#link",
  "#/elsewhere",
  "#/link/more",
  "#//evil.example",
  "#/link#/devices",
  "#state=s&code=c",
  `#/link?user=${"x".repeat(601)}`,
])("%j leads nowhere in particular", (hash) => expect(readRoute(hash)).toBeUndefined())

test.each([
  "homeserver=javascript:alert(1)",
  "homeserver=<b>bold</b>",
  "homeserver=http://example.org",
  "homeserver=https://user:secret@example.org",
  "homeserver=https://example.org/%3Fq",
  "homeserver=@alice:example.org",
  `homeserver=${"a".repeat(300)}.example`,
  "user=alice",
  "user=example.org",
  "user=@alice",
  "user=@al ice:example.org",
  "user=@<img>\u2028:example.org",
  "user=@alice:exa mple.org",
  "user=@alice:example.org/path",
])("a malformed value is as good as absent: %s", (query) => {
  expect(readRoute(`#/link?${query}`)).toMatchObject({ place: "link", ...nobody })
})

const following = (query: string) => {
  const route = readRoute(`#/link?${query}`)
  if (route === undefined) throw new Error("not a route")
  return route
}

test.each([
  ["", false],
  ["user=@alice:example.org", false],
  ["user=@Alice:Example.org", false],
  ["user=@bob:example.org", true],
  ["user=@alice:example.net", true],
  ["homeserver=example.org", false],
  ["homeserver=https://matrix.example.org/", false],
  ["homeserver=matrix.example.org", false],
  ["homeserver=example.net", true],
  ["homeserver=https://matrix.example.net", true],
  ["homeserver=example.org&user=@bob:example.org", true],
])("with @alice:example.org signed in, a link with %j is for another account: %s", (query, answer) => {
  expect(isForAnother(following(query), signedInTab().signedIn)).toBe(answer)
})

test("where the user was going is remembered in this tab, once, and read as carefully as the first time", () => {
  const browser = memoryBrowser(fetch)
  keepRoute(browser, following("user=@alice:example.org"))
  expect(takeRoute(browser)).toMatchObject({ place: "link", userId: "@alice:example.org" })
  expect(takeRoute(browser)).toBeUndefined()
  keepRoute(browser, undefined)
  expect(takeRoute(browser)).toBeUndefined()
})
