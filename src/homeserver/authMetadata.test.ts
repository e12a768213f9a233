import { describe, expect, it } from "vitest"
import { offersDeviceGrant, readAuthMetadata } from "./authMetadata.ts"
import { answers, type Said } from "./testing/answers.ts"

const BASE = "https://hs.example"
const STABLE = `${BASE}/_matrix/client/v1/auth_metadata`
const UNSTABLE = `${BASE}/_matrix/client/unstable/org.matrix.msc2965/auth_metadata`
const ISSUER = `${BASE}/_matrix/client/unstable/org.matrix.msc2965/auth_issuer`
const CONFIGURATION = "https://auth.example/.well-known/openid-configuration"
const METADATA = { issuer: "https://auth.example/" }

async function read(script: Record<string, readonly Said[]>, base = BASE) {
  const { fetch, asked } = answers(script)
  const answer = await readAuthMetadata(
    (target) => fetch("path" in target ? base + target.path : target.url),
    base,
  )
  return { answer, asked: asked.map(({ url }) => url) }
}
const metadata = { kind: "found", value: METADATA }

describe("R21: the OAuth server of a homeserver", () => {
  it("is read from the stable path", async () => {
    expect(await read({ [STABLE]: [[200, METADATA]] })).toEqual({ answer: metadata, asked: [STABLE] })
  })

  it("is read from the unstable path of older servers", async () => {
    expect(await read({ [UNSTABLE]: [[200, METADATA]] })).toEqual({
      answer: metadata,
      asked: [STABLE, UNSTABLE],
    })
  })

  it("is read from the issuer's own document on servers that are older still", async () => {
    const script = { [ISSUER]: [[200, METADATA] as Said], [CONFIGURATION]: [[200, METADATA] as Said] }
    const { answer, asked } = await read(script)
    expect(answer).toEqual(metadata)
    expect(asked).toEqual([STABLE, UNSTABLE, ISSUER, CONFIGURATION])
  })

  it("is missing when no path knows it", async () => {
    expect((await read({})).answer).toEqual({ kind: "missing" })
    expect((await read({ [STABLE]: [[404, "<html>"]] })).answer).toEqual({ kind: "missing" })
  })

  it.each([
    [{ kind: "no-answer" }, "no-answer"],
    [{ kind: "server-error", status: 503 }, [503]],
    [{ kind: "rate-limited", retryAfterMs: 2000 }, [429, { retry_after_ms: 2000 }]],
    [{ kind: "bad-answer", status: 200 }, [200, { issuer: "javascript:alert(1)" }]],
    [{ kind: "bad-answer", status: 200 }, [200, { issuer: "http://auth.example" }]],
    [{ kind: "bad-answer", status: 200 }, [200, "<html>"]],
  ] satisfies [object, Said][])("is never told as missing on trouble: %j", async (trouble, said) => {
    expect((await read({ [STABLE]: [said] })).answer).toEqual({ kind: "trouble", trouble })
  })

  it("R19: an issuer on loopback or plain http is not asked for a homeserver elsewhere", async () => {
    for (const issuer of [
      "http://127.0.0.1:8080/",
      "https://localhost/",
      "http://auth.example/",
      "nonsense",
    ]) {
      const { asked } = await read({ [ISSUER]: [[200, { issuer }]] })
      expect(asked).toEqual([STABLE, UNSTABLE, ISSUER])
    }
  })
})

describe("the device grant", () => {
  const issuer = "https://auth.example/"
  const device_authorization_endpoint = "https://auth.example/device"
  const grant_types_supported = ["authorization_code", "urn:ietf:params:oauth:grant-type:device_code"]
  it.each([
    [true, { issuer, device_authorization_endpoint, grant_types_supported }],
    [true, { issuer, device_authorization_endpoint }],
    [false, { issuer, device_authorization_endpoint, grant_types_supported: ["authorization_code"] }],
    [false, { issuer, grant_types_supported }],
    [false, { issuer }],
  ])("is offered (%s) by %j", (offered, server) => expect(offersDeviceGrant(server)).toBe(offered))
})
