import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { approve, deny } from "./consent.ts"
import { startStack } from "./startStack.ts"
import type { Account, Stack } from "./startStack.ts"
import { askForToken, beginDeviceGrant } from "./testing/deviceGrant.ts"

let stack: Stack
let user: Account

beforeAll(async () => {
  stack = await startStack({ accessTokenTtl: 300, interval: 2 })
  user = await stack.createUser({ keys: "none" })
})
afterAll(() => stack.stop())

const matrix = (path: string, token: string): Promise<Response> =>
  fetch(`${stack.homeserver}/_matrix/client/${path}`, { headers: { authorization: `Bearer ${token}` } })

const post = (path: string, body: Record<string, string>): Promise<Response> =>
  fetch(`${stack.oauth}${path}`, { method: "POST", body: new URLSearchParams(body) })

test("the homeserver names the OAuth server and its device grant", async () => {
  const metadata = await (await fetch(`${stack.homeserver}/_matrix/client/v1/auth_metadata`)).json()
  expect(metadata).toMatchObject({
    issuer: stack.oauth,
    device_authorization_endpoint: expect.stringContaining("/oauth2/device"),
    grant_types_supported: expect.arrayContaining(["urn:ietf:params:oauth:grant-type:device_code"]),
    account_management_actions_supported: expect.arrayContaining(["org.matrix.device_delete"]),
  })
})

test("signing in by code gives a token whose device is the one that was asked for", async () => {
  const { accessToken } = await stack.signIn(user, "CHOSENID")
  expect(await (await matrix("v3/account/whoami", accessToken)).json()).toMatchObject({
    user_id: user.userId,
    device_id: "CHOSENID",
  })
})

test("a wrong password does not sign in", async () => {
  await expect(stack.signIn({ ...user, password: "wrong" })).rejects.toThrow("Wrong username or password.")
})

test("a refresh token works once; using it again ends the device's session", async () => {
  const { clientId = "", refreshToken = "" } = await stack.signIn(user)
  const refresh = () =>
    post("oauth2/token", { client_id: clientId, grant_type: "refresh_token", refresh_token: refreshToken })
  const first = await refresh()
  expect(first.status).toBe(200)
  const { access_token: renewed, expires_in: seconds } = await first.json()
  expect(seconds).toBe(300)
  expect((await refresh()).status).toBe(400)
  expect((await matrix("v3/account/whoami", renewed)).status).toBe(401)
})

test("revoking a token removes the device from the homeserver", async () => {
  const { accessToken, refreshToken = "", clientId = "", deviceId } = await stack.signIn(user)
  expect((await matrix(`v3/devices/${deviceId}`, accessToken)).status).toBe(200)
  await post("oauth2/revoke", { client_id: clientId, token: refreshToken })
  expect((await matrix(`v3/devices/${deviceId}`, user.accessToken)).status).toBe(404)
  expect((await matrix("v3/account/whoami", accessToken)).status).toBe(401)
})

describe("device grant", () => {
  test("a device waits, is approved, and then exists on the homeserver", async () => {
    const grant = await beginDeviceGrant(stack.oauth, "NEWPHONE")
    expect(grant.interval).toBe(2)
    expect(await askForToken(stack.oauth, grant)).toEqual({ error: "authorization_pending" })
    expect((await matrix("v3/devices/NEWPHONE", user.accessToken)).status).toBe(404)
    await approve(grant.verificationUriComplete ?? "", user)
    expect(await askForToken(stack.oauth, grant)).toEqual({ token: expect.any(String) })
    expect(await (await matrix("v3/devices/NEWPHONE", user.accessToken)).json()).toMatchObject({
      device_id: "NEWPHONE",
      display_name: "New phone",
    })
  })

  test("a device that the user refuses is told so", async () => {
    const grant = await beginDeviceGrant(stack.oauth, "REFUSED")
    await deny(grant.verificationUriComplete ?? "", user)
    expect(await askForToken(stack.oauth, grant)).toEqual({ error: "access_denied" })
  })

  test("without verification_uri_complete the user types the code that the device shows", async () => {
    const strict = await startStack({ verificationUriComplete: false })
    try {
      const owner = await strict.createUser({ keys: "none" })
      const grant = await beginDeviceGrant(strict.oauth, "TYPED")
      expect(grant).toMatchObject({
        verificationUriComplete: undefined,
        userCode: expect.stringMatching(/^\w{6}$/),
      })
      await approve(grant.verificationUri, owner, { userCode: grant.userCode })
      expect(await askForToken(strict.oauth, grant)).toEqual({ token: expect.any(String) })
    } finally {
      await strict.stop()
    }
  })
})
