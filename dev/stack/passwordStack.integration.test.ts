import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { authorize } from "./consent.ts"
import { startStack, type Account, type Stack, type StackOptions } from "./startStack.ts"

/** One stack for the tests of a block. */
function onStack(options: StackOptions, tests: (stack: () => Stack) => void) {
  let stack: Stack
  beforeAll(async () => void (stack = await startStack({ auth: "password", ...options })))
  afterAll(() => stack.stop())
  tests(() => stack)
}

const asks = (stack: Stack, path: string, token?: string, body?: object): Promise<Response> =>
  fetch(`${stack.homeserver}/_matrix/client/${path}`, {
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  })

const login = async (stack: Stack): Promise<{ type: string; get_login_token?: boolean }[]> =>
  (await (await asks(stack, "v3/login")).json()).flows

const capability = async (stack: Stack, { accessToken }: Account): Promise<unknown> =>
  (await (await asks(stack, "v3/capabilities", accessToken)).json()).capabilities["m.get_login_token"]

const getToken = (stack: Stack, { accessToken }: Account, auth?: object): Promise<Response> =>
  asks(stack, "v1/login/get_token", accessToken, auth ? { auth } : {})

const stagesOf = (challenge: { flows: { stages: string[] }[] }): string[] =>
  challenge.flows.flatMap(({ stages }) => stages)

describe("a homeserver that wants a password for a login token", () => {
  onStack({ accessTokenTtl: 60 }, (stack) => {
    test("says that it has login tokens, gives one for the password, and signs a device in with it, once", async () => {
      const user = await stack().createUser({ keys: "none" })
      expect(await capability(stack(), user)).toEqual({ enabled: true })
      expect(await login(stack())).toContainEqual({ type: "m.login.token", get_login_token: true })

      const asked = await getToken(stack(), user)
      expect(asked.status).toBe(401)
      const challenge = await asked.json()
      expect(stagesOf(challenge)).toEqual(["m.login.password"])
      const proof = {
        type: "m.login.password",
        session: challenge.session,
        identifier: { type: "m.id.user", user: user.userId },
        password: user.password,
      }
      const given = await getToken(stack(), user, proof)
      expect(given.status).toBe(200)
      const { login_token: token } = await given.json()
      const signIn = { type: "m.login.token", token }
      expect((await asks(stack(), "v3/login", undefined, signIn)).status).toBe(200)
      expect((await asks(stack(), "v3/login", undefined, signIn)).status).toBe(403)
    })

    test("gives access tokens that can be refreshed, and live as long as asked", async () => {
      const { localpart, password } = await stack().createUser({ keys: "none" })
      const identifier = { type: "m.id.user", user: localpart }
      const ask = { type: "m.login.password", identifier, password, refresh_token: true }
      const signedIn = await (await asks(stack(), "v3/login", undefined, ask)).json()
      expect(signedIn.expires_in_ms).toBeLessThanOrEqual(60_000)
      const { refresh_token } = signedIn
      expect((await asks(stack(), "v3/refresh", undefined, { refresh_token })).status).toBe(200)
    })

    test("stands beside a rendezvous server", async () => {
      const created = await fetch(stack().rendezvousServer, { method: "POST", body: "{}" })
      expect([created.status, created.headers.get("x-max-bytes")]).toEqual([201, "10240"])
    })
  })
})

describe("a homeserver that gives login tokens without a question", () => {
  onStack({ loginTokens: { requireUiAuth: false } }, (stack) => {
    test("gives one at once, and the second a minute later", async () => {
      const user = await stack().createUser({ keys: "none" })
      expect((await getToken(stack(), user)).status).toBe(200)
      const second = await getToken(stack(), user)
      expect(second.status).toBe(429)
      expect((await second.json()).retry_after_ms).toBeGreaterThan(50_000)
    })
  })
})

describe("a homeserver without login tokens", () => {
  onStack({ loginTokens: false }, (stack) => {
    test("says so", async () => {
      const user = await stack().createUser({ keys: "none" })
      expect(await capability(stack(), user)).toEqual({ enabled: false })
      expect((await getToken(stack(), user)).status).toBe(404)
      expect(await login(stack())).toEqual([
        { type: "m.login.password" },
        { type: "m.login.application_service" },
      ])
    })
  })
})

describe("a homeserver with passwords and single sign-on", () => {
  onStack({ sso: true }, (stack) => {
    test("offers both, and sends users straight back to a site on this machine", async () => {
      expect((await login(stack())).map(({ type }) => type)).toEqual(
        expect.arrayContaining(["m.login.password", "m.login.sso", "m.login.token"]),
      )
      const user = await stack().createUser({ keys: "none" })
      const site = "http://127.0.0.1:9/somewhere/"
      const away = await fetch(
        `${stack().homeserver}/_matrix/client/v3/login/sso/redirect?redirectUrl=${encodeURIComponent(site)}`,
        { redirect: "manual" },
      )
      const cookie = away.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; ")
      const returned = await authorize(away.headers.get("location") ?? "", user)
      const end = await fetch(returned, { headers: { cookie }, redirect: "manual" })
      const left = new URL(end.headers.get("location") ?? "")
      expect(left.origin + left.pathname).toBe(site)
      const token = left.searchParams.get("loginToken")
      const signedIn = await asks(stack(), "v3/login", undefined, { type: "m.login.token", token })
      expect(await signedIn.json()).toMatchObject({ user_id: user.userId })
    })
  })
})

describe("a homeserver with single sign-on only", () => {
  onStack({ sso: "only" }, (stack) => {
    test("has users with keys, who prove who they are on the server's page", async () => {
      expect((await login(stack())).map(({ type }) => type)).not.toContain("m.login.password")
      const user = await stack().createUser()
      expect(user.recoveryKey).toMatch(/^Es/)
      expect((await stack().signIn(user)).deviceId).not.toBe(user.deviceId)
      const asked = await getToken(stack(), user)
      expect(asked.status).toBe(401)
      expect(stagesOf(await asked.json())).toEqual(["m.login.sso"])
    })
  })
})
