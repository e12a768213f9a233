import { afterEach, describe, expect, it, vi } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { judgeCrossSigning } from "./accountChecks.ts"
import { diagnose } from "./diagnosis.ts"
import type { KeysAnswer } from "./publishedKeys.ts"
import { homeserverOf } from "./testing/homeserverOf.ts"
import { alwaysSays, answers, type Said } from "./testing/answers.ts"
import { crossSigningKey, wholeIdentity } from "./testing/signedKeys.ts"

const USER = "@a:hs.example"

const LATER: readonly CodeKind[] = ["msc4108-2024", "msc4388-spec"]

async function remedies(fetch: typeof globalThis.fetch, preference = LATER, rendezvousServer?: string) {
  const device = { userId: USER, deviceId: "OURS", accessToken: "token" }
  const homeserver = homeserverOf(
    { homeserver: "https://hs.example", serverName: "hs.example" },
    device,
    fetch,
  )
  const diagnosis = await diagnose(homeserver, USER, preference, { rendezvousServer })
  return {
    ...diagnosis,
    said: diagnosis.checks.map((check) =>
      check.status === "ok" ? "ok" : `${check.status}: ${check.remedy}`,
    ),
  }
}

afterEach(() => vi.unstubAllGlobals())

describe("a diagnosis when the server is in trouble says that nothing is known, not that something is missing", () => {
  it.each([
    ["try-again", "no-answer"],
    ["try-again", [503, "maintenance"]],
    ["try-again", [200, "<html>welcome to the hotel's network</html>"]],
    ["sign-in-again", [401, { errcode: "M_UNKNOWN_TOKEN" }]],
  ] satisfies [string, Said][])("%s: %j", async (remedy, said) => {
    const { said: words, canLink, canScan } = await remedies(alwaysSays(said))
    expect(words).toEqual(Array(6).fill(`unknown: ${remedy}`))
    expect([canLink, canScan]).toEqual([false, false])
    const { said: withTokens } = await remedies(alwaysSays(said), [...LATER, "msc3906"])
    expect(withTokens).toEqual(Array(7).fill(`unknown: ${remedy}`))
  })

  it("and says offline, when this browser is", async () => {
    vi.stubGlobal("navigator", { onLine: false })
    expect((await remedies(alwaysSays("no-answer"))).said).toEqual(Array(6).fill("unknown: go-online"))
  })

  it("and how long the server wants us to wait", async () => {
    const { checks } = await remedies(
      alwaysSays([429, { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 4000 }]),
    )
    expect(checks[0]).toEqual({
      id: "server",
      status: "unknown",
      fixer: "nobody",
      remedy: "wait",
      retryAfterMs: 4000,
    })
  })

  it("and what only the page brings along is known all the same", async () => {
    const { checks } = await remedies(alwaysSays("no-answer"), ["msc3906"], "https://meet.example/")
    expect(checks.filter(({ status }) => status === "ok")).toEqual([{ id: "rendezvous", status: "ok" }])
  })

  it("and a cancelled diagnosis rejects with the reason", async () => {
    const reason = new Error("cancelled")
    const device = { userId: USER, deviceId: "OURS", accessToken: "token" }
    const homeserver = homeserverOf({ homeserver: "https://hs.example", serverName: "hs.example" }, device)
    await expect(diagnose(homeserver, USER, [], {}, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe("the question for login tokens", () => {
  const BASE = "https://hs.example/_matrix/client"
  const GRANT: Said = [
    200,
    { issuer: "https://auth.example/", device_authorization_endpoint: "https://auth.example/device" },
  ]
  const VERSIONS: Said = [200, { versions: ["v1.1"] }]
  const asksForTokens = async (grant: Said, preference: readonly CodeKind[], rendezvousServer?: string) => {
    const { fetch, asked } = answers({
      [`${BASE}/v1/auth_metadata`]: [grant],
      [`${BASE}/versions`]: [VERSIONS],
    })
    await remedies(fetch, preference, rendezvousServer)
    return asked.some(({ url }) => url.endsWith("/capabilities"))
  }
  const none: Said = [404, { errcode: "M_UNRECOGNIZED" }]
  const all: readonly CodeKind[] = [...LATER, "msc3906"]

  it.each<{ asked: boolean; grant: Said; page: readonly CodeKind[]; place?: string; why: string }>([
    { asked: true, grant: none, page: all, why: "is asked where the device grant is missing" },
    {
      asked: false,
      grant: GRANT,
      page: all,
      why: "is not asked where the grant does, and 2023 has no place",
    },
    {
      asked: true,
      grant: GRANT,
      page: all,
      place: "https://meet.example/",
      why: "is asked where 2023 has a place",
    },
    {
      asked: false,
      grant: none,
      page: LATER,
      place: "https://meet.example/",
      why: "is not asked for a page without 2023",
    },
  ])("$why", async ({ asked, grant, page, place }) => {
    expect(await asksForTokens(grant, page, place)).toBe(asked)
  })
})

describe("the check of cross-signing", () => {
  const { answer } = wholeIdentity(USER)
  const judge = (value: KeysAnswer) => judgeCrossSigning({ kind: "found", value }, USER)

  it("is ok with three published keys that the master key signed", async () => {
    expect(await judge(answer)).toEqual({ id: "cross-signing", status: "ok" })
  })

  it("asks to set it up when a key is not there", async () => {
    for (const part of ["master_keys", "self_signing_keys", "user_signing_keys"] as const) {
      const { [part]: _, ...rest } = answer
      expect(await judge(rest)).toMatchObject({
        status: "missing",
        remedy: part === "master_keys" ? "reset-identity" : "set-up-cross-signing",
      })
    }
    expect(await judge({})).toMatchObject({ status: "missing", remedy: "set-up-cross-signing" })
  })

  it("asks to reset an identity whose keys are not signed by its master key, or are malformed", async () => {
    const { user_signing_keys: _, ...rest } = answer
    const unsigned = crossSigningKey("user_signing", USER, wholeIdentity(USER).pairs.userSigning)
    for (const key of [unsigned, "nonsense", { ...unsigned, keys: { a: "b", c: "d" } }]) {
      expect(await judge({ ...rest, user_signing_keys: { [USER]: key } })).toMatchObject({
        remedy: "reset-identity",
      })
    }
    const wrongUse = { ...answer, master_keys: { [USER]: { ...answer.master_keys[USER], usage: ["other"] } } }
    expect(await judge(wrongUse)).toMatchObject({ remedy: "reset-identity" })
  })
})
