import { describe, expect, it } from "vitest"
import type { AuthProof } from "../protocol/ports.ts"
import { createLoginTokens } from "./loginTokens.ts"
import type { Said } from "./testing/answers.ts"
import { BASE, openHomeserver } from "./testing/openHomeserver.ts"

const CAPABILITIES = `${BASE}/_matrix/client/v3/capabilities`
const VERSIONS = `${BASE}/_matrix/client/versions`
const STABLE = `${BASE}/_matrix/client/v1/login/get_token`
const UNSTABLE = `${BASE}/_matrix/client/unstable/org.matrix.msc3882/login/get_token`
const REVISION_ZERO = `${BASE}/_matrix/client/unstable/org.matrix.msc3882/login/token`

const TOKEN: Said = [200, { login_token: "token", expires_in_ms: 120_000 }]
const ASKED: Said = [401, { session: "s", flows: [{ stages: ["m.login.password"] }], params: {} }]

const says = (capabilities: object): Said => [200, { capabilities }]
const unstableFeature = (value: unknown): Said => [
  200,
  { versions: ["v1.1"], unstable_features: { "org.matrix.msc3882": value } },
]

function tokens(script: Record<string, readonly Said[]>, refresh?: () => Promise<string | undefined>) {
  const { homeserver, asked, refreshed } = openHomeserver(script, refresh)
  const bodies = () =>
    asked.map(({ init }): unknown => JSON.parse(typeof init.body === "string" ? init.body : ""))
  return {
    port: createLoginTokens(homeserver, "@a:hs.example"),
    asked,
    bodies,
    refreshed,
    urls: () => asked.map(({ url }) => url),
  }
}

describe("R22: whether the homeserver issues login tokens", () => {
  const offered = (script: Record<string, readonly Said[]>) => tokens(script).port.offered()
  const on = { enabled: true }
  const off = { enabled: false }

  it.each([
    ["offered", { "m.get_login_token": on }],
    ["missing", { "m.get_login_token": off, "org.matrix.msc3882.get_login_token": on }],
    ["offered", { "org.matrix.msc3882.get_login_token": on }],
    ["offered", { "m.get_login_token": { enabled: "yes" }, "org.matrix.msc3882.get_login_token": on }],
    ["missing", { "org.matrix.msc3882.get_login_token": off }],
    ["missing", {}],
  ])("is %s by the capabilities %j", async (verdict, capabilities) => {
    const script = { [CAPABILITIES]: [says(capabilities)], [VERSIONS]: [unstableFeature(undefined)] }
    expect(await offered(script)).toBe(verdict)
  })

  it("is told by the features of a server of revision zero, unless the capability says no", async () => {
    const script = { [VERSIONS]: [unstableFeature(true)] }
    expect(await offered(script)).toBe("offered")
    expect(await offered({ ...script, [CAPABILITIES]: [says({})] })).toBe("offered")
    expect(await offered({ ...script, [CAPABILITIES]: [says({ "m.get_login_token": off })] })).toBe("missing")
    expect(await offered({ [VERSIONS]: [unstableFeature("true")] })).toBe("missing")
  })

  it.each<{ said: Said }>([
    { said: "no-answer" },
    { said: [503] },
    { said: [429, {}] },
    { said: [200, "<html>"] },
    { said: [401, { errcode: "M_MISSING_TOKEN" }] },
  ])("is not known when the server says $said", async ({ said }) => {
    expect(await offered({ [CAPABILITIES]: [said] })).toBe("unknown")
    expect(await offered({ [CAPABILITIES]: [says({})], [VERSIONS]: [said] })).toBe("unknown")
  })

  it("is asked anew each time, past every cache", async () => {
    const { port, asked } = tokens({
      [CAPABILITIES]: [on, off].map((said) => says({ "m.get_login_token": said })),
    })
    expect(await port.offered()).toBe("offered")
    expect(await port.offered()).toBe("missing")
    expect(asked.map(({ init }) => init.cache)).toEqual(["no-store", "no-store"])
  })
})

describe("R22: asking for a login token", () => {
  const issue = (said: Said, proof?: AuthProof) => tokens({ [`POST ${STABLE}`]: [said] }).port.issue(proof)

  it("goes to the stable path, without a proof at first", async () => {
    const { port, urls, bodies } = tokens({ [`POST ${STABLE}`]: [TOKEN] })
    expect(await port.issue(undefined)).toEqual({ kind: "issued", loginToken: "token" })
    expect([urls(), bodies()]).toEqual([[STABLE], [{}]])
  })

  it.each([
    [[STABLE, UNSTABLE], UNSTABLE],
    [[STABLE, UNSTABLE, REVISION_ZERO], REVISION_ZERO],
  ])(
    "tries %j in this order, and the proof goes where the first question was answered",
    async (order, at) => {
      const { port, urls, bodies } = tokens({ [`POST ${at}`]: [ASKED, TOKEN] })
      expect(await port.issue(undefined)).toMatchObject({ kind: "proof-needed" })
      const proof = { type: "m.login.password", session: "s", password: "pw" }
      expect(await port.issue(proof)).toMatchObject({ kind: "issued" })
      expect(urls()).toEqual([...order, at])
      expect(bodies().at(-1)).toEqual({ auth: proof })
    },
  )

  it.each<{ said: Said }>([
    { said: [404, { errcode: "M_UNRECOGNIZED" }] },
    { said: [405, { errcode: "M_UNRECOGNIZED" }] },
    { said: [400, { errcode: "M_UNRECOGNIZED" }] },
    { said: [404, "<html>"] },
    { said: [405] },
  ])("takes $said for a path that is not there", async ({ said }) => {
    const { port } = tokens({ [`POST ${STABLE}`]: [said], [`POST ${UNSTABLE}`]: [TOKEN] })
    expect(await port.issue(undefined)).toMatchObject({ kind: "issued" })
  })

  it("is refused where no path is there, and starts with the stable one again the next time", async () => {
    const { port, urls } = tokens({})
    const refused = { kind: "server", status: 404, errcode: "M_UNRECOGNIZED" }
    expect(await port.issue(undefined)).toEqual({ kind: "refused", failure: refused })
    await port.issue(undefined)
    const all = [STABLE, UNSTABLE, REVISION_ZERO]
    expect(urls()).toEqual([...all, ...all])
  })

  it("needs the proof that the server names", async () => {
    const challenge = { session: "s", flows: [["m.login.password"]], completed: [], refused: false }
    expect(await issue(ASKED)).toEqual({ kind: "proof-needed", challenge })
  })

  it("a proof that was refused is told as that, with what is done already", async () => {
    const flows = [{ stages: ["a", "b"] }, { stages: ["c"] }]
    const said = { errcode: "M_FORBIDDEN", error: "Invalid password", session: "s", completed: ["a"], flows }
    expect(await issue([401, said])).toEqual({
      kind: "proof-needed",
      challenge: { session: "s", flows: [["a", "b"], ["c"]], completed: ["a"], refused: true },
    })
  })

  it("a challenge without a session, or with nonsense about what is done, is one", async () => {
    const challenge = { session: undefined, flows: [], completed: [], refused: false }
    expect(await issue([401, { flows: [], completed: 1 }])).toEqual({ kind: "proof-needed", challenge })
  })

  it("a server that asks for no patience at all cannot make us flood it, nor wait for days", async () => {
    expect(await issue([429, { retry_after_ms: 0 }])).toEqual({ kind: "wait", ms: 1_000 })
    expect(await issue([429, { retry_after_ms: 1e12 }])).toEqual({ kind: "wait", ms: 3_600_000 })
  })

  it("waits as long as the server says, and a minute where it does not say", async () => {
    expect(await issue([429, { retry_after_ms: 59_932 }])).toEqual({ kind: "wait", ms: 59_932 })
    expect(await issue([429, "<html>"])).toEqual({ kind: "wait", ms: 60_000 })
    expect(await issue([429, { retry_after_ms: -1 }])).toEqual({ kind: "wait", ms: 60_000 })
  })

  it.each<{ said: Said }>([
    { said: "no-answer" },
    { said: [500] },
    { said: [502, "<html>"] },
    { said: [503, { errcode: "M_UNKNOWN" }] },
  ])("is not known to have failed on $said", async ({ said }) => {
    expect(await issue(said)).toEqual({ kind: "uncertain" })
  })

  it.each([
    [[400, { errcode: "M_UNKNOWN" }], { kind: "server", status: 400, errcode: "M_UNKNOWN" }],
    [[403, { errcode: "M_FORBIDDEN" }], { kind: "server", status: 403, errcode: "M_FORBIDDEN" }],
    [[404, { errcode: "M_NOT_FOUND" }], { kind: "server", status: 404, errcode: "M_NOT_FOUND" }],
    [[401, "<html>"], { kind: "server", status: 401, errcode: undefined }],
    [[401, { errcode: "M_UNKNOWN_TOKEN" }], { kind: "signed-out" }],
    [[401, { errcode: "M_MISSING_TOKEN" }], { kind: "signed-out" }],
    [[200, {}], { kind: "bad-answer", what: "an answer without a login token" }],
    [[200, { login_token: "" }], { kind: "bad-answer", what: "an answer without a login token" }],
    [[200, "<html>"], { kind: "bad-answer", what: "an answer without a login token" }],
  ] satisfies [Said, object][])("is refused by %j", async (said, failure) => {
    expect(await issue(said)).toEqual({ kind: "refused", failure })
  })

  it("refreshes an access token that has run out, and not one that only needs a proof beside it", async () => {
    const expired: Said = [401, { errcode: "M_UNKNOWN_TOKEN", soft_logout: true }]
    const stale = tokens({ [`POST ${STABLE}`]: [expired, ASKED] })
    expect(await stale.port.issue(undefined)).toMatchObject({ kind: "proof-needed" })
    expect(stale.refreshed).toEqual(["old"])
    const fresh = tokens({ [`POST ${STABLE}`]: [ASKED] })
    await fresh.port.issue(undefined)
    expect(fresh.refreshed).toEqual([])
  })

  it("rejects only when it is called off", async () => {
    const reason = new Error("called off")
    const { port } = tokens({ [`POST ${STABLE}`]: [TOKEN] })
    await expect(port.issue(undefined, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe("R25: the server's own page for a stage", () => {
  it("is under the homeserver, and neither stage nor session can lead elsewhere", () => {
    const { port } = tokens({})
    expect(port.fallbackUrl("m.login.sso", "abc")).toBe(
      `${BASE}/_matrix/client/v3/auth/m.login.sso/fallback/web?session=abc`,
    )
    expect(port.fallbackUrl("../../x?", "a&b=/c#")).toBe(
      `${BASE}/_matrix/client/v3/auth/..%2F..%2Fx%3F/fallback/web?session=a%26b%3D%2Fc%23`,
    )
  })
})

describe("the devices that there are before a login token is used", () => {
  const DEVICES = `${BASE}/_matrix/client/v3/devices`
  it("are all that the server lists, and nothing is known where it does not", async () => {
    const devices = [{ device_id: "OURS" }, { device_id: "a/b" }]
    expect(await tokens({ [DEVICES]: [[200, { devices }]] }).port.deviceIds()).toEqual(
      new Set(["OURS", "a/b"]),
    )
    expect(await tokens({ [DEVICES]: [[500]] }).port.deviceIds()).toBeUndefined()
    const signedOut = { errcode: "M_UNKNOWN_TOKEN" }
    expect(await tokens({ [DEVICES]: [[401, signedOut]] }).port.deviceIds()).toBe("signed-out")
  })
})
