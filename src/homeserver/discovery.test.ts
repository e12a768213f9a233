import { describe, expect, it, vi } from "vitest"
import { discover } from "./discovery.ts"
import { answers, type Said } from "./testing/answers.ts"

const WELL_KNOWN = "https://example.org/.well-known/matrix/client"
const VERSIONS: Said = [200, { versions: ["v1.15"] }]
const METADATA = { issuer: "https://auth.example.org/", token_endpoint: "https://auth.example.org/token" }
const pointsTo = (base_url: unknown): Said => [200, { "m.homeserver": { base_url } }]
const HTML: Said = [200, "<!doctype html><title>Welcome</title>"]

const found = (base: string) => ({
  [`${base}/_matrix/client/versions`]: [VERSIONS],
  [`${base}/_matrix/client/v1/auth_metadata`]: [[200, METADATA] as Said],
})
const find = (script: Record<string, readonly Said[]>, typed = "@alice:example.org") =>
  discover(typed, answers(script).fetch)

describe("finding the homeserver", () => {
  it("follows the server's well-known document", async () => {
    const script = {
      [WELL_KNOWN]: [pointsTo("https://matrix.example.org/")],
      ...found("https://matrix.example.org"),
    }
    expect(await find(script)).toEqual({
      ok: true,
      baseUrl: "https://matrix.example.org",
      serverName: "example.org",
      metadata: METADATA,
    })
  })

  it.each([
    ["there is none", [404, "not found"]],
    ["no page may read it", "no-answer"],
    ["its host is not well", [502, "bad gateway"]],
  ] satisfies [string, Said][])("asks the server itself when %s", async (_, said) => {
    expect(await find({ [WELL_KNOWN]: [said], ...found("https://example.org") })).toMatchObject({
      ok: true,
      baseUrl: "https://example.org",
    })
  })

  it("believes a typed URL before its host's well-known document, which it asks only if need be", async () => {
    const typed = "https://example.org"
    const other = {
      [WELL_KNOWN]: [pointsTo("https://matrix.example.org")],
      ...found("https://matrix.example.org"),
    }
    expect(await find({ ...other, ...found("https://example.org") }, typed)).toMatchObject({ baseUrl: typed })
    expect(await find(other, typed)).toMatchObject({ baseUrl: "https://matrix.example.org" })
    expect(await find({ [WELL_KNOWN]: [HTML] }, typed)).toEqual({ ok: false, problem: "not-matrix" })
  })

  it("sends no credentials and asks nobody whom the user did not name", async () => {
    const { fetch, asked } = answers({
      [WELL_KNOWN]: [pointsTo("https://matrix.example.org")],
      ...found("https://matrix.example.org"),
    })
    await discover("@alice:example.org", fetch)
    expect(asked.map(({ url }) => new URL(url).host)).toEqual([
      "example.org",
      "matrix.example.org",
      "matrix.example.org",
    ])
    expect(asked.every(({ init }) => init.credentials === "omit" && init.headers === undefined)).toBe(true)
  })
})

describe("a well-known document that lies", () => {
  const matrix = "https://matrix.example.org/_matrix/client/versions"
  it.each([
    ["is not JSON", { [WELL_KNOWN]: [HTML] }],
    ["has no base URL", { [WELL_KNOWN]: [[200, { "m.homeserver": {} }]] }],
    ["names no URL", { [WELL_KNOWN]: [pointsTo("matrix.example.org")] }],
    ["names a number", { [WELL_KNOWN]: [pointsTo(1)] }],
    ["names another scheme", { [WELL_KNOWN]: [pointsTo("javascript:alert(1)")] }],
    ["names plain http", { [WELL_KNOWN]: [pointsTo("http://matrix.example.org")] }],
    ["brings a password", { [WELL_KNOWN]: [pointsTo("https://a:b@matrix.example.org")] }],
    ["R19: sends us to this machine", { [WELL_KNOWN]: [pointsTo("https://127.0.0.1:8008")] }],
    [
      "names a dead server",
      { [WELL_KNOWN]: [pointsTo("https://matrix.example.org")], [matrix]: ["no-answer"] },
    ],
    ["names a web page", { [WELL_KNOWN]: [pointsTo("https://matrix.example.org")], [matrix]: [HTML] }],
  ] satisfies [string, Record<string, readonly Said[]>][])("is told as such: it %s", async (_, script) => {
    expect(await find(script)).toEqual({ ok: false, problem: "well-known-lies" })
  })
})

describe("no homeserver", () => {
  const versions = "https://example.org/_matrix/client/versions"
  it.each([
    ["not-matrix", [404, "not found"]],
    ["not-matrix", HTML],
    ["not-matrix", [200, { versions: "v1" }]],
    ["not-matrix", [302, ""]],
    ["no-answer", "no-answer"],
    ["server-error", [503, "maintenance"]],
    ["server-error", [429, { errcode: "M_LIMIT_EXCEEDED" }]],
  ] satisfies [string, Said][])("is told as %s for the answer %j", async (problem, said) => {
    expect(await find({ [versions]: [said] })).toEqual({ ok: false, problem })
  })

  it("is told as offline while this browser is", async () => {
    vi.stubGlobal("navigator", { onLine: false })
    expect(await find({ [versions]: ["no-answer"], [WELL_KNOWN]: ["no-answer"] })).toEqual({
      ok: false,
      problem: "offline",
    })
    vi.unstubAllGlobals()
  })

  it("asks nobody for what is no address", async () => {
    const { fetch, asked } = answers({})
    expect(await discover("javascript:alert(1)", fetch)).toEqual({ ok: false, problem: "not-an-address" })
    expect(await discover("http://example.org", fetch)).toEqual({ ok: false, problem: "insecure-address" })
    expect(asked).toEqual([])
  })

  it("rejects with the reason when it is cancelled", async () => {
    const reason = new Error("cancelled")
    await expect(discover("example.org", answers({}).fetch, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
