import { expect, test } from "vitest"

import { keep } from "../session/keep.ts"
import { readSignIn, writeSignIn } from "../session/record.ts"
import { memoryBrowser } from "../testing/memoryBrowser.ts"
import { offerAt } from "./offer.ts"

const baseUrl = "https://matrix.example.org"

const answering = (status: number, body: unknown) =>
  memoryBrowser(() => Promise.resolve(new Response(JSON.stringify(body), { status })))

const offered = (flows: unknown, entry = "example.org") =>
  offerAt(answering(200, { flows }), { baseUrl, entry, stay: true })

const password = { type: "m.login.password" }

test("a server with passwords offers them, and the name that was typed is taken over", async () => {
  expect(await offered([password, { type: "m.login.token" }], "@alice:example.org")).toEqual({
    ok: true,
    offer: { baseUrl, password: true, providers: [], userName: "@alice:example.org", stay: true },
  })
})

test("the name of a server is no name of a user", async () => {
  expect(await offered([password])).toMatchObject({ offer: { userName: "" } })
})

test("a server's pages are offered by name, and without their pictures, which may lie anywhere", async () => {
  const icon = "mxc://example.org/icon"
  const flow = {
    type: "m.login.sso",
    identity_providers: [
      { id: "oidc-uni", name: "University", icon, brand: "uni" },
      { id: "../../evil", name: "No id" },
      { id: "saml", name: "" },
    ],
  }
  expect(await offered([flow])).toMatchObject({
    offer: { password: false, providers: [{ id: "oidc-uni", name: "University" }] },
  })
})

test.each([[undefined], [[]], ["oidc"]])(
  "a page whose identity providers are %j is one page without a name",
  async (identity_providers) => {
    expect(await offered([{ type: "m.login.sso", identity_providers }])).toMatchObject({
      offer: { providers: [{ id: undefined, name: undefined }] },
    })
  },
)

test.each([
  [200, { flows: [{ type: "m.login.application_service" }] }],
  [404, { errcode: "M_UNRECOGNIZED" }],
])("a server that answers %i %j offers nothing that this page can use", async (status, body) => {
  expect(await offerAt(answering(status, body), { baseUrl, entry: "", stay: false })).toEqual({
    ok: false,
    problem: { kind: "no-sign-in" },
  })
})

test.each([
  [503, {}, { kind: "discovery", problem: "server-error" }],
  [429, { errcode: "M_LIMIT_EXCEEDED" }, { kind: "discovery", problem: "server-error" }],
  [200, "text", { kind: "bad-answer", what: "login" }],
])("trouble is not taken for an offer: %i %j", async (status, body, problem) => {
  expect(await offerAt(answering(status, body), { baseUrl, entry: "", stay: false })).toEqual({
    ok: false,
    problem,
  })
})

test("after a soft logout the user of before is proposed, at the same server only", async () => {
  const browser = answering(200, { flows: [password] })
  const { id } = keep(browser, {
    kind: "matrix",
    userId: "@alice:example.org",
    deviceId: "PAGE",
    baseUrl,
    stay: false,
    accessToken: "access",
    refreshToken: undefined,
  })
  writeSignIn(browser, { ...readSignIn(browser, id)!, expired: true })
  const at = (url: string) => offerAt(browser, { baseUrl: url, entry: url, stay: false })
  expect(await at(baseUrl)).toMatchObject({ offer: { userName: "@alice:example.org" } })
  expect(await at("https://other.example")).toMatchObject({ offer: { userName: "" } })
})
