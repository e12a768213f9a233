import { describe, expect, test } from "vitest"
import { judgePage } from "./consentPage.ts"

const judge = (verification_uri: string, homeserver: string, complete?: string | null) =>
  judgePage({ verification_uri, verification_uri_complete: complete }, homeserver)

const REMOTE = "https://hs.example"
const LOOPBACK = "http://127.0.0.1:8008"

describe("R18, R19: which consent pages are opened", () => {
  test("the complete address is preferred, and its host is shown with the port", () => {
    expect(judge("https://a.example/link", REMOTE, "https://a.example:8443/link?code=1")).toEqual({
      page: { url: "https://a.example:8443/link?code=1", host: "a.example:8443", complete: true },
    })
  })

  test.each([undefined, null, ""])("without one (%j) the user will have to type the code", (complete) => {
    expect(judge("https://a.example/link", REMOTE, complete)).toMatchObject({ page: { complete: false } })
  })

  test.each([
    ["javascript:alert(1)", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["data:text/html,x", "scheme"],
    ["blob:https://a.example/x", "scheme"],
    ["/link", "unparsable"],
    ["https://", "unparsable"],
    ["https://user@a.example/", "credentials"],
    ["https://:secret@a.example/", "credentials"],
    ["http://a.example/", "not-https"],
    ["http://127.0.0.1/", "not-https"],
    ["https://localhost/", "not-https"],
    ["https://[::1]/", "not-https"],
    ["https://localhost./", "not-https"],
    ["https://a.localhost/", "not-https"],
    ["https://0.0.0.0/", "not-https"],
    ["https://[::]/", "not-https"],
    ["https://[::ffff:127.0.0.1]/", "not-https"],
  ])("%s is refused: %s", (url, refusal) => {
    expect(judge(url, REMOTE)).toEqual({ refusal })
    expect(judge("https://a.example/", REMOTE, url)).toEqual({ refusal })
    expect(judge(url, REMOTE, "https://a.example/")).toEqual({ refusal })
  })

  test("plain http and loopback are for those whose own homeserver is on loopback", () => {
    expect(judge("http://127.0.0.1:9000/device", LOOPBACK)).toHaveProperty("page")
    expect(judge("https://localhost/device", "http://localhost:8008")).toHaveProperty("page")
  })

  test("a look-alike host is shown as the browser will resolve it", () => {
    expect(judge("https://аpple.example/", REMOTE)).toMatchObject({ page: { host: "xn--pple-43d.example" } })
  })
})
