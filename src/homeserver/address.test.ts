import { describe, expect, it } from "vitest"
import { readAddress } from "./address.ts"

describe("what a user types for the homeserver", () => {
  it.each([
    ["@alice:example.org", "example.org", "https://example.org"],
    ["  example.org/ ", "example.org", "https://example.org"],
    ["@alice:example.org:8448", "example.org:8448", "https://example.org:8448"],
    ["@old@name:example.org", "example.org", "https://example.org"],
    ["127.0.0.1:31008", "127.0.0.1:31008", "http://127.0.0.1:31008"],
    ["@a:localhost:8008", "localhost:8008", "http://localhost:8008"],
    ["[::1]:8008", "[::1]:8008", "http://[::1]:8008"],
    ["bücher.example", "bücher.example", "https://xn--bcher-kva.example"],
    ["https://matrix.example.org", "matrix.example.org", "https://matrix.example.org"],
    ["HTTPS://matrix.example.org/base/", "matrix.example.org", "https://matrix.example.org/base"],
    ["http://localhost:8008", "localhost:8008", "http://localhost:8008"],
  ])("%s means server %s at %s", (typed, serverName, baseUrl) => {
    expect(readAddress(typed)).toMatchObject({ serverName, baseUrl })
  })

  it("the well-known document is the host's, without the port, except on loopback", () => {
    expect(readAddress("example.org:8448")).toMatchObject({
      wellKnown: "https://example.org/.well-known/matrix/client",
    })
    expect(readAddress("127.0.0.1:8008")).toMatchObject({
      wellKnown: "http://127.0.0.1:8008/.well-known/matrix/client",
    })
    expect(readAddress("https://example.org/base")).toMatchObject({
      wellKnown: "https://example.org/.well-known/matrix/client",
    })
  })

  it.each(["http://example.org", "http://matrix.lan:8008", "HTTP://127.0.0.1.example.org"])(
    "%s is refused: plain http is for this machine only",
    (typed) => expect(readAddress(typed)).toBe("insecure-address"),
  )

  it.each([
    "",
    " ",
    "@alice",
    "@:example.org",
    "alice@example.org",
    "two words",
    "javascript:alert(1)",
    "javascript://example.org/%0Aalert(1)",
    "file:///etc/passwd",
    "ftp://example.org",
    "https://",
    "https://user:password@example.org",
    "https://example.org/?x=1",
    "https://app.example.org/#/room",
    "example.org/path",
    "example.org?x",
    "example.org#x",
    "exa\\mple.org",
    "example.org:port",
    "@alice:evil.org/..",
  ])("%j is no address", (typed) => expect(readAddress(typed)).toBe("not-an-address"))
})
