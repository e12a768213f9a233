import { describe, expect, it } from "vitest"
import { signOutDevice } from "./signOutDevice.ts"
import type { Said } from "./testing/answers.ts"
import { BASE, openHomeserver } from "./testing/openHomeserver.ts"

const DEVICE = `DELETE ${BASE}/_matrix/client/v3/devices/a%2Fb`
const METADATA = `${BASE}/_matrix/client/v1/auth_metadata`
const asks: Said = [401, { session: "s", flows: [{ stages: ["m.login.password"] }] }]

function signOut(script: Record<string, readonly Said[]>, proof?: Record<string, unknown>) {
  const { homeserver, asked } = openHomeserver(script)
  return { reply: signOutDevice(homeserver, "a/b", proof), asked }
}

describe("signing a device out", () => {
  it("is done with the server's word, or when the device is gone already", async () => {
    expect(await signOut({ [DEVICE]: [[200, {}]] }).reply).toBe("done")
    expect(await signOut({ [DEVICE]: [[404, { errcode: "M_NOT_FOUND" }]] }).reply).toBe("done")
  })

  it("R12: asks nothing for an id that no device can have", async () => {
    const { homeserver, asked } = openHomeserver({})
    for (const id of ["", ".", ".."]) expect(await signOutDevice(homeserver, id, undefined)).toBe("done")
    expect(asked).toEqual([])
  })

  it("needs the user's proof where the server wants one, and sends it", async () => {
    const challenge = { session: "s", flows: [["m.login.password"]], completed: [], refused: false }
    expect(await signOut({ [DEVICE]: [asks] }).reply).toEqual({ kind: "proof-needed", challenge })
    const { reply, asked } = signOut({ [DEVICE]: [[200, {}]] }, { session: "s", password: "pw" })
    expect(await reply).toBe("done")
    expect(asked[0]?.init.body).toBe('{"auth":{"session":"s","password":"pw"}}')
  })

  it.each<{ said: Said; trouble: object }>([
    { said: "no-answer", trouble: { kind: "no-answer" } },
    { said: [502, "<html>"], trouble: { kind: "server-error", status: 502 } },
    { said: [404, "<html>"], trouble: { kind: "bad-answer", status: 404 } },
    { said: [429, { retry_after_ms: 7 }], trouble: { kind: "rate-limited", retryAfterMs: 7 } },
    { said: [401, { errcode: "M_UNKNOWN_TOKEN" }], trouble: { kind: "signed-out" } },
  ])("is not done, and not refused, when the server says $said", async ({ said, trouble }) => {
    expect(await signOut({ [DEVICE]: [said] }).reply).toEqual({ kind: "trouble", trouble })
  })
})

describe("signing a device out where an OAuth server signs users in", () => {
  const page = async (metadata: object) =>
    signOut({ [METADATA]: [[200, { issuer: "https://auth.example/", ...metadata }]] }).reply

  it.each([
    [undefined, "?action=org.matrix.device_delete&device_id=a%2Fb"],
    [
      ["org.matrix.session_end", "org.matrix.device_delete"],
      "?action=org.matrix.device_delete&device_id=a%2Fb",
    ],
    [["org.matrix.session_end"], "?action=org.matrix.session_end&device_id=a%2Fb"],
    [["org.matrix.profile"], ""],
  ])("is done by the user on its account page, which knows %j", async (actions, query) => {
    const uri = "https://auth.example/account"
    const metadata = { account_management_uri: uri, account_management_actions_supported: actions }
    expect(await page(metadata)).toEqual({ kind: "page", url: uri + query })
  })

  it("keeps what the address of the page says already", async () => {
    expect(await page({ account_management_uri: "https://auth.example/?tenant=1" })).toEqual({
      kind: "page",
      url: "https://auth.example/?tenant=1&action=org.matrix.device_delete&device_id=a%2Fb",
    })
  })

  it.each([
    "javascript:alert(1)",
    "http://auth.example/",
    "http://127.0.0.1/",
    "https://a:b@auth.example/",
    1,
  ])("R18, R19: leads nobody to %s", async (uri) => {
    const trouble = { kind: "bad-answer", status: 404 }
    expect(await page({ account_management_uri: uri })).toEqual({ kind: "trouble", trouble })
  })

  it("is trouble where nobody tells of an account page", async () => {
    expect(await signOut({}).reply).toMatchObject({ kind: "trouble" })
    expect(await signOut({ [METADATA]: ["no-answer"] }).reply).toEqual({
      kind: "trouble",
      trouble: { kind: "no-answer" },
    })
  })
})
