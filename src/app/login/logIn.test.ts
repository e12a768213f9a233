import { expect, test } from "vitest"

import { keep } from "../session/keep.ts"
import { readSignIn, type SignIn, writeSignIn } from "../session/record.ts"
import { type MemoryBrowser, memoryBrowser } from "../testing/memoryBrowser.ts"
import { passwordServer } from "../testing/passwordServer.ts"
import { logIn } from "./logIn.ts"

function page(options?: { refreshTokens: boolean }) {
  const server = passwordServer(options)
  const browser = memoryBrowser(server.fetch)
  const enter = (password = "right", user = "alice") =>
    logIn(
      browser,
      { baseUrl: server.baseUrl, stay: false },
      { kind: "password", user, password },
      "Page (Test)",
    )
  return { server, browser, enter }
}

async function signedIn(options?: { refreshTokens: boolean }) {
  const opened = page(options)
  const result = await opened.enter()
  if (!result.ok) throw new Error(result.problem.kind)
  return { ...opened, record: keep(opened.browser, result.loggedIn) }
}

const stored = (browser: MemoryBrowser) =>
  [browser.local, browser.tab]
    .flatMap((storage) =>
      Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? "")),
    )
    .join()

test("a password sign-in names the device, asks for a refresh token, and stays with the server that was found", async () => {
  const { server, enter } = page()
  expect(await enter()).toEqual({
    ok: true,
    loggedIn: {
      kind: "matrix",
      userId: "@alice:example.org",
      deviceId: "FRESH",
      baseUrl: server.baseUrl,
      stay: false,
      accessToken: "access-1",
      refreshToken: "refresh-1",
    },
  })
  expect(server.bodies).toEqual([
    {
      type: "m.login.password",
      identifier: { type: "m.id.user", user: "alice" },
      password: "right",
      refresh_token: true,
      initial_device_display_name: "Page (Test)",
    },
  ])
})

test("R24: of a sign-in with a refresh token neither password nor access token is stored", async () => {
  const { browser } = await signedIn()
  expect(stored(browser)).toContain("refresh-1")
  expect(stored(browser)).not.toMatch(/access-1|right/)
})

test("R24: without refresh tokens the access token is the one thing that is kept to go on with", async () => {
  const { browser, record } = await signedIn({ refreshTokens: false })
  expect(readSignIn(browser, record.id)).toMatchObject({
    credential: { kind: "access-token", token: "access-1" },
  })
})

test.each([
  [403, { errcode: "M_FORBIDDEN" }, { kind: "wrong" }],
  [403, { errcode: "M_USER_DEACTIVATED" }, { kind: "deactivated" }],
  [401, { errcode: "M_USER_LOCKED", soft_logout: true }, { kind: "locked" }],
  [429, { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 7000 }, { kind: "rate-limited", ms: 7000 }],
  [429, { errcode: "M_LIMIT_EXCEEDED" }, { kind: "rate-limited", ms: undefined }],
  [502, "<html>", { kind: "server-error" }],
  [400, { errcode: "M_UNKNOWN" }, { kind: "refused", detail: "M_UNKNOWN" }],
  [200, { user_id: "@alice:example.org" }, { kind: "bad-answer" }],
  [200, { user_id: "alice", access_token: "x", device_id: "D" }, { kind: "bad-answer" }],
  [200, { user_id: "@alice:example.org", access_token: "x" }, { kind: "no-device" }],
  [404, "not found", { kind: "bad-answer" }],
])("the answer %i %j is told as what it is", async (status, body, problem) => {
  const { server, enter } = page()
  server.answerNext(status, body)
  expect(await enter()).toEqual({ ok: false, problem })
})

test("a server that does not answer is told as such", async () => {
  const browser = memoryBrowser(() => Promise.reject(new TypeError("network")))
  const proof = { kind: "password", user: "alice", password: "right" } as const
  const result = await logIn(browser, { baseUrl: "https://matrix.example.org", stay: false }, proof, "Page")
  expect(result).toEqual({ ok: false, problem: { kind: "unreachable" } })
})

const expire = (browser: MemoryBrowser, record: SignIn) =>
  writeSignIn(browser, { ...record, deviceId: "BEFORE", expired: true })

test.each(["alice", "@alice:example.org"])(
  "R25: after a soft logout %s signs in as the same device, and its crypto store stays of use",
  async (user) => {
    const { server, browser, enter, record } = await signedIn()
    expire(browser, record)
    const again = await enter("right", user)
    expect(server.bodies.at(-1)).toMatchObject({ device_id: "BEFORE" })
    if (!again.ok) throw new Error(again.problem.kind)
    const kept = keep(browser, again.loggedIn)
    expect(kept).toMatchObject({ id: record.id, deviceId: "BEFORE", expired: false })
  },
)

test("R25: another user never gets the device of the one before, nor its crypto store", async () => {
  const { server, browser, enter, record } = await signedIn()
  expire(browser, record)
  const other = await enter("right", "bob")
  expect(server.bodies.at(-1)).not.toHaveProperty("device_id")
  if (!other.ok) throw new Error(other.problem.kind)
  expect(keep(browser, other.loggedIn).id).not.toBe(record.id)
})
