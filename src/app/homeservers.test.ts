import { expect, test } from "vitest"

import { isAllowed, isListed } from "./homeservers.ts"

test.each([
  ["example.org", "yes"],
  ["EXAMPLE.ORG", "yes"],
  ["@alice:example.org", "yes"],
  ["https://matrix.other.example/", "yes"],
  // A name and a URL may stand for the same homeserver.
  ["other.example", "perhaps"],
  ["https://example.org", "perhaps"],
  ["not an address", "perhaps"],
])("among a name and a URL, %s is listed: %s", (entry, answer) => {
  expect(isListed(["example.org", "https://matrix.other.example"], entry)).toBe(answer)
})

test("a name that is not among names is not listed, and neither is a URL among URLs", () => {
  expect(isListed(["example.org"], "@alice:evil.example")).toBe("no")
  expect(isListed(["example.org"], "example.org.evil.example")).toBe("no")
  expect(isListed(["https://matrix.example.org"], "https://matrix.example.org.evil.example")).toBe("no")
  expect(isListed(["https://matrix.example.org"], "https://matrix.example.org/path")).toBe("no")
})

test("without a list everything is", () => expect(isListed(undefined, "any.example")).toBe("yes"))

/** `example.org` has its homeserver at matrix.example.org. */
const net: typeof globalThis.fetch = async (input) => {
  const { host, pathname } = new URL(input instanceof Request ? input.url : input)
  if (host === "down.example") throw new TypeError("network")
  if (host === "example.org" && pathname === "/.well-known/matrix/client")
    return Response.json({ "m.homeserver": { base_url: "https://matrix.example.org/" } })
  if (host === "matrix.example.org" && pathname === "/_matrix/client/versions")
    return Response.json({ versions: ["v1.15"] })
  return Response.json({ errcode: "M_UNRECOGNIZED" }, { status: 404 })
}

const silence: typeof globalThis.fetch = () => Promise.reject(new Error("nobody is to be asked"))

test("a user of a listed server is allowed wherever the homeserver is, without asking anybody", async () => {
  const user = { userId: "@alice:example.org", baseUrl: "https://matrix.example.org" }
  expect(await isAllowed(["example.org"], user, silence)).toBe(true)
  expect(await isAllowed(["https://matrix.example.org"], user, silence)).toBe(true)
  expect(await isAllowed(undefined, user, silence)).toBe(true)
})

test("a homeserver that a listed name leads to is allowed, also where its users have another name", async () => {
  const user = { userId: "@alice:elsewhere.example", baseUrl: "https://matrix.example.org" }
  expect(await isAllowed(["example.org"], user, net)).toBe(true)
  expect(await isAllowed(["down.example", "example.org"], user, net)).toBe(true)
})

test("any other homeserver is not", async () => {
  const user = { userId: "@alice:evil.example", baseUrl: "https://evil.example" }
  expect(await isAllowed(["example.org"], user, net)).toBe(false)
  expect(await isAllowed(["https://matrix.example.org"], user, silence)).toBe(false)
})

test("where a listed server cannot be asked, nobody is ruled out", async () => {
  const user = { userId: "@alice:evil.example", baseUrl: "https://evil.example" }
  await expect(isAllowed(["example.org", "down.example"], user, net)).rejects.toMatchObject({
    problem: { kind: "unreachable" },
  })
})
