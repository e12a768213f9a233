import { describe, expect, test } from "vitest"
import type { Bytes } from "../bytes.ts"
import type { HomeserverPort } from "../ports.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { create2024, join2024 } from "./msc4108-2024.ts"
import { create4388, join4388 } from "./msc4388.ts"
import type { Session, Trouble, Wire } from "./wire.ts"

const BASE = "https://hs.example"
const STAMPS = { "last-modified": "Thu, 01 Jan 2026 00:00:00 GMT", expires: "Thu, 01 Jan 2026 00:01:30 GMT" }
const { signal } = new AbortController()
const bad = (what: string) => ({ kind: "refused", failure: { kind: "bad-answer", what } })
const used = { kind: "refused", failure: { kind: "code-used" } }

interface Said {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** A server that gives this answer to everything, the last of several again and again; and what it was asked. */
function server(...said: Said[]) {
  const asked: { url: string; method: string; headers: Record<string, string>; body: string }[] = []
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { status = 200, headers = {}, body = "" } = (said.length > 1 ? said.shift() : said[0]) ?? {}
    const sent = typeof init.body === "string" ? init.body : new TextDecoder().decode(init.body as Bytes)
    const names = Object.fromEntries(new Headers(init.headers))
    const url = input instanceof Request ? input.url : input.toString()
    asked.push({ url, method: init.method ?? "GET", headers: names, body: sent })
    const text = typeof body === "string" ? body : JSON.stringify(body)
    return new Response(status === 304 ? null : text, { status, headers })
  }
  const machine = new VirtualMachine(fetch)
  const at = (baseUrl: string): HomeserverPort => {
    const port: Pick<HomeserverPort, "baseUrl" | "request"> = {
      baseUrl,
      request: (path, init) => fetch(baseUrl + path, init),
    }
    return port as HomeserverPort
  }
  return { machine, asked, at }
}

function wireOf(session: Session | Trouble): Wire {
  if ("kind" in session) throw new Error(session.kind)
  return session.wire
}

describe("a session of 2024", () => {
  const url = "https://rendezvous.example/s"
  const well: Said = { status: 201, headers: { etag: '"1"', ...STAMPS }, body: { url } }
  const create = (said: Said, baseUrl = BASE) => {
    const { machine, at } = server(said)
    return create2024(machine, at(baseUrl), signal)
  }

  test("is created with an empty text, and lives as long as the server's own two stamps say", async () => {
    const { machine, asked, at } = server(well)
    expect(await create2024(machine, at(BASE), signal)).toMatchObject({ url, token: '"1"', lifetime: 90_000 })
    const path = "/_matrix/client/unstable/org.matrix.msc4108/rendezvous"
    expect(asked).toEqual([
      { url: BASE + path, method: "POST", headers: { "content-type": "text/plain" }, body: "" },
    ])
    const over = { ...STAMPS, expires: STAMPS["last-modified"] }
    for (const stamps of [{}, over])
      expect(await create({ ...well, status: 200, headers: { etag: '"1"', ...stamps } })).toMatchObject({
        lifetime: 60_000,
      })
  })

  test.each([
    ["no session address", { ...well, body: {} }],
    ["no session address", { ...well, body: "<html>" }],
    ["no readable ETag", { ...well, headers: {} }],
    ["unsafe session address", { ...well, body: { url: "http://rendezvous.example/s" } }],
    ["unsafe session address", { ...well, body: { url: "javascript:alert(1)" } }],
    ["unsafe session address", { ...well, body: { url: "https://127.0.0.1/s" } }],
  ] satisfies [string, Said][])("R19: is none with %s", async (what, said) => {
    expect(await create(said)).toEqual(bad(what))
  })

  test("R19: may be on loopback for those whose homeserver is there", async () => {
    const local = { ...well, body: { url: "http://127.0.0.1:8008/s" } }
    expect(await create(local, "http://localhost:8008")).toMatchObject({ token: '"1"' })
    expect(await create(well, "http://localhost:8008")).toMatchObject({ token: '"1"' })
  })

  test("may be asked for again where there is no answer", async () => {
    const machine = new VirtualMachine(() => Promise.reject(new TypeError("Failed to fetch")))
    const unreachable = { kind: "uncertain", failure: { kind: "unreachable" } }
    expect(await create2024(machine, server().at(BASE), signal)).toEqual(unreachable)
    expect(await join2024(machine, url, signal)).toEqual(unreachable)
  })

  test("is none where the server has trouble", async () => {
    expect(await create({ status: 429 })).toEqual({ kind: "wait", ms: 1_000 })
    expect(await create({ status: 203 })).toMatchObject({ kind: "refused" })
  })

  test("that was scanned is whole, and nobody has written into it", async () => {
    const join = (said: Said) => join2024(server(said).machine, url, signal)
    expect(await join({ headers: { etag: '"1"', ...STAMPS } })).toMatchObject({
      token: '"1"',
      lifetime: 90_000,
    })
    expect(await join({ headers: { etag: '"1"' } })).toMatchObject({ lifetime: 60_000 })
    expect(await join({ headers: { etag: '"1"' }, body: "somebody's INITIATE" })).toEqual(used)
    expect(await join({})).toEqual(bad("no readable ETag"))
    // An ETag is any text: no mark of a weak one but at its beginning.
    expect(await join({ headers: { etag: '"aW/b"' } })).toMatchObject({ token: '"aW/b"' })
    expect(await join({ status: 404, body: { errcode: "M_NOT_FOUND" } })).toEqual({ kind: "gone" })
  })

  test("is read and written by its ETag", async () => {
    const empty = { headers: { etag: '"1"' } }
    const { machine, asked } = server(
      empty,
      { status: 304 },
      empty,
      { headers: { etag: 'W/"2"', ...STAMPS }, body: "theirs" },
      {},
      { status: 202, headers: { etag: '"3"' } },
      { status: 412 },
      { status: 200, headers: {} },
      { status: 500 },
    )
    const wire = wireOf(await join2024(machine, url, signal))
    expect(wire.bindsToToken).toBe(false)
    expect(wire.binding('"1"')).toEqual(new Uint8Array())
    expect(await wire.read('"1"', signal)).toEqual({ kind: "unchanged" })
    expect(await wire.read('"1"', signal)).toEqual({ kind: "unchanged" })
    // Writes do not prolong the life of these.
    expect(await wire.read('"1"', signal)).toEqual({
      kind: "message",
      data: "theirs",
      token: '"2"',
      lifetime: undefined,
    })
    expect(await wire.read('"2"', signal)).toEqual(bad("no readable ETag"))
    expect(await wire.write("ours", '"2"', signal)).toEqual({
      kind: "written",
      token: '"3"',
      lifetime: undefined,
    })
    expect(await wire.write("ours", '"2"', signal)).toEqual({ kind: "conflict" })
    expect(await wire.write("ours", '"2"', signal)).toEqual(bad("no readable ETag"))
    expect(await wire.write("ours", '"2"', signal)).toMatchObject({ kind: "uncertain" })
    expect(asked[1]).toEqual({ url, method: "GET", headers: { "if-none-match": '"1"' }, body: "" })
    const headers = { "content-type": "text/plain", "if-match": '"2"' }
    expect(asked[5]).toEqual({ url, method: "PUT", headers, body: "ours" })
  })
})

describe("a session of msc4388", () => {
  const path = "/_matrix/client/v1/rendezvous"
  const well = { id: "a/b", sequence_token: "1", expires_in_ms: 120_000 }
  const code = { baseUrl: `${BASE}/`, rendezvousId: "a/b", stable: true }
  const url = `${BASE}${path}/a%2Fb`

  test("is created with an empty payload", async () => {
    const { machine, asked, at } = server({ body: well })
    const created = await create4388(machine, at(BASE), path, signal)
    expect(created).toMatchObject({ id: "a/b", token: "1", lifetime: 120_000 })
    const headers = { "content-type": "application/json" }
    expect(asked).toEqual([{ url: BASE + path, method: "POST", headers, body: '{"data":""}' }])
  })

  test.each([
    "<html>",
    { ...well, id: "" },
    { ...well, id: "x".repeat(256) },
    { ...well, sequence_token: "" },
    { ...well, sequence_token: "é".repeat(128) },
    { ...well, expires_in_ms: 0 },
    { ...well, expires_in_ms: "120000" },
  ])("is none when its creation is answered with %j", async (body) => {
    const { machine, at } = server({ body })
    expect(await create4388(machine, at(BASE), path, signal)).toEqual(bad("not a rendezvous session"))
  })

  test("is none where the server has trouble; a dead sign-in is told as one, here and nowhere else", async () => {
    const create = (said: Said) => {
      const { machine, at } = server(said)
      return create4388(machine, at(BASE), path, signal)
    }
    expect(await create({ status: 401 })).toEqual({ kind: "refused", failure: { kind: "signed-out" } })
    expect(await create({ status: 403, body: { errcode: "M_FORBIDDEN" } })).toMatchObject({ kind: "refused" })
    expect(await join4388(server({ status: 401 }).machine, code, signal)).toMatchObject({
      failure: { kind: "server", status: 401 },
    })
    const machine = new VirtualMachine(() => Promise.reject(new TypeError("Failed to fetch")))
    expect(await join4388(machine, code, signal)).toEqual({
      kind: "uncertain",
      failure: { kind: "unreachable" },
    })
  })

  test("that was scanned is whole, and nobody has written into it", async () => {
    const join = (body: unknown) => join4388(server({ body }).machine, code, signal)
    expect(await join({ ...well, data: "" })).toMatchObject({ token: "1", lifetime: 120_000 })
    expect(await join({ ...well, data: "somebody's INITIATE" })).toEqual(used)
    for (const body of [well, { ...well, data: 1 }, { data: "", sequence_token: "1" }, "<html>"])
      expect(await join(body)).toEqual(bad("not a rendezvous payload"))
  })

  test("R4: binds by the address as the code spells it, whatever is asked", async () => {
    const { machine, asked } = server({ body: { ...well, data: "" } })
    const wire = wireOf(await join4388(machine, code, signal))
    expect(wire.bindsToToken).toBe(true)
    const spelled = `\u0000\u0013${BASE}/\u0003a/b\u00017`
    expect(new TextDecoder().decode(wire.binding("7"))).toBe(spelled)
    expect(asked).toEqual([{ url, method: "GET", headers: {}, body: "" }])
    const unstable = server({ body: { ...well, data: "" } })
    await join4388(unstable.machine, { ...code, stable: false }, signal)
    expect(unstable.asked[0]?.url).toBe(`${BASE}/_matrix/client/unstable/io.element.msc4388/rendezvous/a%2Fb`)
  })

  test("is read and written by its sequence token", async () => {
    const { machine, asked } = server(
      { body: { ...well, data: "" } },
      { body: { sequence_token: "1", data: "" } },
      { body: { sequence_token: "2", data: "theirs" } },
      { body: "<html>" },
      { status: 502 },
      { body: { sequence_token: "3" } },
      { status: 409 },
      { body: {} },
      { status: 404, body: { errcode: "M_NOT_FOUND" } },
    )
    const wire = wireOf(await join4388(machine, code, signal))
    expect(await wire.read("1", signal)).toEqual({ kind: "unchanged" })
    expect(await wire.read("1", signal)).toEqual({ kind: "message", data: "theirs", token: "2" })
    const unreadable = (what: string) => ({ kind: "uncertain", failure: { kind: "bad-answer", what } })
    expect(await wire.read("1", signal)).toEqual(unreadable("not a rendezvous payload"))
    expect(await wire.read("1", signal)).toMatchObject({ kind: "uncertain" })
    expect(await wire.write("ours", "2", signal)).toEqual({ kind: "written", token: "3" })
    expect(await wire.write("ours", "2", signal)).toEqual({ kind: "conflict" })
    expect(await wire.write("ours", "2", signal)).toEqual(unreadable("no sequence_token"))
    expect(await wire.write("ours", "2", signal)).toEqual({ kind: "gone" })
    // Read without a header of our own, so that no preflight goes before it.
    expect(asked[1]).toEqual({ url, method: "GET", headers: {}, body: "" })
    const headers = { "content-type": "application/json" }
    expect(asked[5]).toEqual({ url, method: "PUT", headers, body: '{"sequence_token":"2","data":"ours"}' })
    wire.delete()
    expect(asked.at(-1)).toMatchObject({ url, method: "DELETE" })
  })
})
