import { afterAll, beforeAll, expect, test } from "vitest"
import { startProxiedStack, type ProxiedStack } from "../stack/startStack.ts"
import { badGateway } from "./fault.ts"

let stack: ProxiedStack
let old: ProxiedStack

beforeAll(async () => {
  const both = [startProxiedStack(), startProxiedStack({ auth: "password", sso: "only" })] as const
  ;[stack, old] = await Promise.all(both)
})
afterAll(() => Promise.all([stack.stop(), old.stop()]))

test("a stack behind proxies names their addresses everywhere, and a user can be made through them", async () => {
  const metadata = await fetch(`${stack.homeserver}/_matrix/client/v1/auth_metadata`)
  expect(await metadata.json()).toMatchObject({
    issuer: stack.oauth,
    token_endpoint: `${stack.oauth}oauth2/token`,
  })
  const account = await stack.createUser()
  expect(account.userId).toBe(`@${account.localpart}:${new URL(stack.homeserver).host}`)
  const created = await fetch(`${stack.homeserver}/_matrix/client/unstable/org.matrix.msc4108/rendezvous`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: new Uint8Array(),
  })
  const { url }: { url: string } = await created.json()
  expect(url.startsWith(`${stack.homeserver}/`)).toBe(true)
})

test("a rule for a page's origin leaves everybody else alone", async () => {
  const versions = `${stack.homeserver}/_matrix/client/versions`
  const origin = "http://127.0.0.1:9"
  const armed = stack.faults.homeserver.arm({ method: "GET", path: "/versions$", origin, fault: badGateway })
  expect((await fetch(versions)).status).toBe(200)
  expect((await fetch(versions, { headers: { origin } })).status).toBe(502)
  expect((await fetch(versions, { headers: { origin } })).status).toBe(200)
  expect(armed.fired).toBe(1)
})

test("a homeserver without OAuth stands behind proxies too, with all that its users sign in at", async () => {
  await old.createUser({ keys: "none" })
  const asked = [old.faults.homeserver, old.faults.oauth].map(({ seen }) => seen.map(({ path }) => path))
  expect(asked[0]).toContainEqual(expect.stringContaining("/_synapse/client/oidc/callback"))
  expect(asked[1]).toContain("/oauth2/token")
})

test("so does the rendezvous server, with each of its sessions", async () => {
  const created = await fetch(old.rendezvousServer, { method: "POST", body: "{}" })
  const session = new URL(created.headers.get("location") ?? "", old.rendezvousServer)
  const armed = old.faults.rendezvous.arm({ method: "GET", path: "^/rendezvous/", fault: badGateway })
  expect((await fetch(session)).status).toBe(502)
  expect((await fetch(session)).status).toBe(200)
  expect(armed.fired).toBe(1)
})
