import { expect, it } from "vitest"
import type { HomeserverPort } from "../../protocol/ports.ts"
import { comparedKeys } from "./comparedKeys.ts"
import { sdkFetch } from "./sdkFetch.ts"
import type { SecretRequests } from "./secretRequests.ts"

function set(baseUrl = "https://matrix.example.org", answer = () => Response.json({ next_batch: "s1" })) {
  const paths: string[] = []
  const signals: AbortSignal[] = []
  const told: unknown[] = []
  const life = new AbortController()
  const homeserver: Pick<HomeserverPort, "baseUrl" | "request"> = {
    baseUrl,
    request: async (path, init) => {
      paths.push(path)
      if (init?.signal) signals.push(init.signal)
      return answer()
    },
  }
  const secrets: SecretRequests = {
    received: (sync) => void told.push(["received", sync]),
    sent: (body) => void told.push(["sent", body]),
    satisfied: () => undefined,
  }
  const compared = comparedKeys("@me:hs.example")
  const fetch = sdkFetch(homeserver, secrets, compared, life.signal, () => told.push("signed out"))
  return { fetch, compared, paths, signals, told, life }
}

it("R19: asks the homeserver through its port, under a base URL with a path too", async () => {
  const { fetch, paths } = set("https://example.org/matrix")
  await fetch(new URL("https://example.org/matrix/_matrix/client/v3/keys/query?a=b"))
  expect(paths).toEqual(["/_matrix/client/v3/keys/query?a=b"])
})

it.each([
  "https://other.example/_matrix/client/v3/keys/query",
  "https://matrix.example.org.evil.example/_matrix",
  "https://matrix.example.org@evil.example/_matrix",
  "http://matrix.example.org/_matrix",
])("R19: refuses every other address: %s", async (url) => {
  const { fetch, paths } = set()
  await expect(fetch(url)).rejects.toThrow(TypeError)
  expect(paths).toEqual([])
})

it("after its life nothing is asked, and what is under way is aborted, in the way after which the SDK does not retry", async () => {
  const { fetch, paths, signals, life } = set()
  await fetch("https://matrix.example.org/a", { signal: new AbortController().signal })
  life.abort()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  await expect(fetch("https://matrix.example.org/b")).rejects.toMatchObject({ name: "AbortError" })
  expect(paths).toEqual(["/a"])
})

it("tells what came with a sync, and what was sent over Olm, and leaves the answer whole for the SDK", async () => {
  const { fetch, told } = set()
  const sync = await fetch("https://matrix.example.org/_matrix/client/v3/sync?timeout=0")
  expect(await sync.json()).toEqual({ next_batch: "s1" })
  const body = JSON.stringify({ messages: {} })
  const send = "https://matrix.example.org/_matrix/client/v3/sendToDevice"
  await fetch(`${send}/m.room.encrypted/1`, { method: "PUT", body })
  await fetch(`${send}/m.secret.request/2`, { method: "PUT", body })
  expect(told).toEqual([
    ["received", { next_batch: "s1" }],
    ["sent", { messages: {} }],
  ])
})

it("what the homeserver refused was not sent", async () => {
  const { fetch, told } = set(undefined, () => Response.json({ errcode: "M_UNKNOWN" }, { status: 500 }))
  await fetch("https://matrix.example.org/_matrix/client/v3/sendToDevice/m.room.encrypted/1", {
    method: "PUT",
    body: "{}",
  })
  await fetch("https://matrix.example.org/_matrix/client/v3/sync?timeout=0")
  expect(told).toEqual([])
})

it("a message that is sent once more, because its answer was lost half way, is one message", async () => {
  const { fetch, told } = set()
  const send = "https://matrix.example.org/_matrix/client/v3/sendToDevice/m.room.encrypted"
  for (const transaction of ["1", "1", "2"])
    await fetch(`${send}/${transaction}`, { method: "PUT", body: `"${transaction}"` })
  expect(told).toEqual([
    ["sent", "1"],
    ["sent", "2"],
  ])
})

it("what is sent otherwise than as text is passed on, and is none of the messages that are counted", async () => {
  const { fetch, paths, told } = set()
  const path = "/_matrix/client/v3/sendToDevice/m.room.encrypted/1"
  for (const body of [null, new Uint8Array(1)])
    expect((await fetch(`https://matrix.example.org${path}`, { method: "PUT", body })).status).toBe(200)
  expect(paths).toEqual([path, path])
  expect(told).toEqual([])
})

it("once a device's key was compared, an answer with another one never reaches the SDK", async () => {
  const device = { keys: { "ed25519:PHONE": "other" } }
  const { fetch, compared } = set(undefined, () =>
    Response.json({ device_keys: { "@me:hs.example": { PHONE: device } } }),
  )
  const query = (more = "") =>
    fetch(`https://matrix.example.org/_matrix/client/v3/keys/query${more}`, { method: "POST" })
  expect((await query()).status).toBe(200)
  compared.add("PHONE", "key")
  const refusal = await query()
  expect(refusal.status).toBe(403)
  expect(await refusal.json()).toEqual({
    errcode: "M_FORBIDDEN",
    error: expect.stringContaining("another key"),
  })
  expect((await query("?timeout=1")).status).toBe(403)
  compared.add("PHONE", "other")
  expect((await query()).status).toBe(200)
})

it("the other answers reach the SDK as they are, and so does a refusal, after which it may ask again", async () => {
  const statuses = [200, 502]
  const { fetch, compared } = set(undefined, () => Response.json({}, { status: statuses.shift() ?? 0 }))
  compared.add("PHONE", "key")
  const client = "https://matrix.example.org/_matrix/client/v3"
  expect((await fetch(`${client}/keys/upload`, { method: "POST" })).status).toBe(200)
  expect((await fetch(`${client}/keys/query`, { method: "POST" })).status).toBe(502)
})

it("R12: tells that our sign-in has ended", async () => {
  const { fetch, told } = set(undefined, () => Response.json({ errcode: "M_UNKNOWN_TOKEN" }, { status: 401 }))
  const answer = await fetch("https://matrix.example.org/_matrix/client/v3/sync?timeout=0")
  expect(answer.status).toBe(401)
  expect(told).toEqual(["signed out"])
})
