import { describe, expect, it } from "vitest"
import type { Said } from "./testing/answers.ts"
import { BASE, openHomeserver as open } from "./testing/openHomeserver.ts"

const WHOAMI = `${BASE}/_matrix/client/v3/account/whoami`
const EXPIRED: Said = [401, { errcode: "M_UNKNOWN_TOKEN", soft_logout: true }]

describe("R19: the access token", () => {
  it("is sent to the homeserver, and no redirect is followed with it", async () => {
    const { homeserver, sent, asked } = open({ [WHOAMI]: [[200, {}]] })
    await homeserver.request("/_matrix/client/v3/account/whoami", { headers: { Accept: "x" } })
    expect(sent()).toEqual(["Bearer old"])
    expect(asked[0]?.init).toMatchObject({ redirect: "error", credentials: "omit" })
  })

  it("cannot be sent elsewhere by way of the path", async () => {
    const { homeserver, asked } = open({})
    for (const path of ["@evil.example/", ".evil.example/", ":1234/", "https://evil.example/", ""]) {
      await expect(homeserver.request(path)).rejects.toThrow(TypeError)
    }
    expect(asked).toEqual([])
  })

  it("does not go to the issuer that the homeserver names", async () => {
    const issuer = "https://auth.example/"
    const { homeserver, asked, sent } = open({
      [`${BASE}/_matrix/client/unstable/org.matrix.msc2965/auth_issuer`]: [[200, { issuer }]],
      [`${issuer}.well-known/openid-configuration`]: [
        [200, { issuer, device_authorization_endpoint: `${issuer}device` }],
      ],
    })
    expect(await homeserver.deviceGrant()).toBe("offered")
    expect(sent().at(-1)).toBeNull()
    expect(asked.at(-1)?.init.credentials).toBe("omit")
  })
})

describe("an access token that has run out", () => {
  const path = "/_matrix/client/v3/account/whoami"
  it("is refreshed once, and the request repeated as it was", async () => {
    const { homeserver, sent, refreshed, asked } = open({ [`PUT ${WHOAMI}`]: [EXPIRED, [200, {}]] })
    const response = await homeserver.request(path, { method: "PUT", body: "{}" })
    expect(response.status).toBe(200)
    expect(refreshed).toEqual(["old"])
    expect(sent()).toEqual(["Bearer old", "Bearer new"])
    expect(asked.map(({ init }) => init.body)).toEqual(["{}", "{}"])
  })

  it("is not refreshed a second time", async () => {
    const { homeserver, refreshed } = open({ [WHOAMI]: [EXPIRED] })
    expect((await homeserver.request(path)).status).toBe(401)
    expect(refreshed).toEqual(["old"])
  })

  it("leaves the server's answer readable when the sign-in is over", async () => {
    const { homeserver } = open({ [WHOAMI]: [EXPIRED] }, async () => undefined)
    const response = await homeserver.request(path)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ errcode: "M_UNKNOWN_TOKEN" })
  })

  it("is no answer at all, and not the end of the sign-in, when nobody answers the refresh", async () => {
    const { homeserver } = open({ [WHOAMI]: [EXPIRED] }, () => Promise.reject(new TypeError("fetch failed")))
    await expect(homeserver.request(path)).rejects.toThrow(TypeError)
  })

  it.each([
    [401, { errcode: "M_MISSING_TOKEN" }],
    [401, "<html>"],
    [403, { errcode: "M_UNKNOWN_TOKEN" }],
  ] satisfies Said[])("is not what %j %j says", async (...said) => {
    const { homeserver, refreshed } = open({ [WHOAMI]: [said] })
    expect((await homeserver.request(path)).status).toBe(said[0])
    expect(refreshed).toEqual([])
  })
})
