import { describe, expect, test } from "vitest"
import type { Machine } from "../ports.ts"
import type { Code3906 } from "../qr/loginCode.ts"
import { codeIn } from "../testing/tokenPair.ts"
import { MemoryRendezvous, type Request } from "../testing/memoryRendezvous.ts"
import { TokenShowingPeer } from "../testing/tokenPeers.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { create3886, join3886 } from "./msc3886.ts"

const { signal } = new AbortController()
const HOMESERVER = "https://hs.example"
const PLACE = "https://rendezvous.example/v1/create"
const CODE = { rendezvousUrl: "https://rendezvous.example/s", publicKey: new Uint8Array(32) } as Code3906

/** One answer, and what was asked. */
function answering(response: Response, url = ""): { machine: Machine; asked: Partial<Request>[] } {
  Object.defineProperty(response, "url", { value: url })
  const asked: Partial<Request>[] = []
  const machine = new VirtualMachine(async (_input, init = {}) => {
    const { method = "GET", redirect, credentials } = init
    asked.push({
      method,
      redirect,
      credentials,
      headers: new Headers(init.headers),
    })
    return response
  })
  return { machine, asked }
}

const created = (headers: Record<string, string>): Response =>
  new Response(null, { status: 201, headers: { etag: "E1", ...headers } })

const create = (machine: Machine, homeserver = HOMESERVER) =>
  create3886(machine, PLACE, '{"algorithm":"x"}', homeserver, signal)

async function addressOf(location: string, from?: string, homeserver?: string) {
  const session = await create(answering(created({ location }), from).machine, homeserver)
  return "url" in session ? session.url : session
}

describe("R22: the address of a new session", () => {
  test.each([
    ["a path", "/abc", "https://rendezvous.example/abc"],
    ["a name next to the place", "abc", "https://rendezvous.example/v1/abc"],
    ["another host", "https://other.example/abc?x=1", "https://other.example/abc?x=1"],
    ["another host, in the same scheme", "//other.example/abc", "https://other.example/abc"],
  ])("%s", async (_what, location, url) => {
    expect(await addressOf(location)).toBe(url)
  })
  test("after a redirection, relative to where the answer came from", async () => {
    expect(await addressOf("/abc", "https://moved.example/create")).toBe("https://moved.example/abc")
    expect(await addressOf("/abc", "http://moved.example/create")).toMatchObject({ kind: "refused" })
  })
  test("R19: loopback and plain http are for those whose own homeserver is there", async () => {
    const unsafe = { kind: "refused", failure: { kind: "bad-answer", what: "unsafe session address" } }
    for (const location of ["http://127.0.0.1:8008/abc", "https://localhost/abc"]) {
      expect(await addressOf(location)).toEqual(unsafe)
      expect(await addressOf(location, undefined, "http://localhost:8008")).toBe(location)
    }
    for (const location of ["http://other.example/abc", "javascript:alert(1)", "https://a:b@other.example/"])
      expect(await addressOf(location, undefined, "http://localhost:8008")).toEqual(unsafe)
  })
  test("none, or one that cannot be read, is a bad answer", async () => {
    const none = { kind: "refused", failure: { kind: "bad-answer", what: "no session address" } }
    expect(await create(answering(created({})).machine)).toEqual(none)
    expect(await addressOf("https://[")).toEqual(none)
  })
})

describe("creating a session of 2023", () => {
  const good = { location: "/abc", "x-max-bytes": "2048" }

  test("is one request for bytes of JSON, which alone may be redirected, without credentials", async () => {
    const { machine, asked } = answering(created(good))
    expect(await create(machine)).toMatchObject({ token: "E1", maxBytes: 2048 })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ method: "POST", redirect: "follow", credentials: "omit" })
    expect(asked[0]?.headers?.get("content-type")).toBe("application/json")
    expect(asked[0]?.headers?.has("authorization")).toBe(false)
  })
  test.each(["", "0", "x"])("a server that takes %j bytes does not tell how many", async (bytes) => {
    const { machine } = answering(created({ ...good, "x-max-bytes": bytes }))
    expect(await create(machine)).toMatchObject({ maxBytes: undefined })
  })
  test("R20: its life is what the server's own two stamps say, else thirty seconds", async () => {
    const stamps = {
      "last-modified": "Wed, 07 Sep 2022 14:27:51 GMT",
      expires: "Wed, 07 Sep 2022 14:28:51 GMT",
    }
    expect(await create(answering(created({ ...good, ...stamps })).machine)).toMatchObject({
      lifetime: 60_000,
    })
    expect(await create(answering(created(good)).machine)).toMatchObject({ lifetime: 30_000 })
  })
  test("R20: a write of ours makes it begin anew also where the server does not tell how long it is", async () => {
    const machine = new VirtualMachine(async (_input, { method = "" } = {}) => {
      const status = method === "POST" ? 201 : 202
      return new Response(null, { status, headers: { ...good, etag: method } })
    })
    const session = await create(machine)
    if (!("wire" in session)) throw new Error("no session")
    const written = await session.wire.write("{}", "POST", signal)
    expect(written).toMatchObject({ kind: "written", lifetime: 30_000 })
  })
  test("R4: a weak ETag loses its mark; none is a bad answer", async () => {
    const weak = created({ ...good, etag: 'W/"E1"' })
    expect(await create(answering(weak).machine)).toMatchObject({ token: '"E1"' })
    const none = new Response(null, { status: 201, headers: good })
    expect(await create(answering(none).machine)).toMatchObject({ failure: { what: "no readable ETag" } })
  })
  test.each([
    [403, { kind: "refused", failure: { kind: "server", status: 403, errcode: "M_X" } }],
    [413, { kind: "refused", failure: { kind: "message-too-large", bytes: 0 } }],
    [429, { kind: "wait", ms: 1_000 }],
    [200, { kind: "refused", failure: { kind: "server", status: 200, errcode: "M_X" } }],
  ])("%i is trouble", async (status, trouble) => {
    const { machine } = answering(Response.json({ errcode: "M_X" }, { status, headers: good }))
    expect(await create(machine)).toEqual(trouble)
  })
})

describe("joining the session of a scanned code", () => {
  const joinWith = async (beginning: string | ((key: string) => string)) => {
    const server = new MemoryRendezvous()
    const machine = new VirtualMachine((input, init) => server.fetch(input, init))
    const peer = new TokenShowingPeer(server, machine)
    const code = codeIn(peer.qr)
    const key = Buffer.from(code.publicKey).toString("base64")
    peer.session.data = typeof beginning === "string" ? beginning : beginning(key)
    return { joined: await join3886(machine, code, signal), server, peer }
  }
  const used = { kind: "refused", failure: { kind: "code-used" } }

  test.each([
    ["nothing", ""],
    [
      "what matrix-js-sdk begins with",
      '{"algorithm":"org.matrix.msc3903.rendezvous.v2.curve25519-aes-sha256"}',
    ],
    ["the key of the code, padded", (key: string) => JSON.stringify({ algorithm: "x", key })],
    ["the key of the code", (key: string) => JSON.stringify({ key: key.replace("=", "") })],
  ])("nobody was there before us: %s", async (_what, beginning) => {
    const { joined, server, peer } = await joinWith(beginning)
    expect(joined).toMatchObject({ token: peer.session.token, lifetime: 60_000 })
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({ method: "GET", redirect: "error", credentials: "omit" })
    expect(server.requests[0]?.headers.has("authorization")).toBe(false)
  })
  test.each([
    ["somebody else's key", '{"algorithm":"x","key":"E03zK4t29xyiXlt54kOVpIzNtGytjQSvaHXF8n8tTBs"}'],
    ["a sealed message", '{"ciphertext":"aa","iv":"bb"}'],
    ["a key that is none", '{"key":7}'],
    ["no JSON", "aGVsbG8|aGVsbG8"],
    [
      "the key of the code, padded in its middle",
      (key: string) => JSON.stringify({ key: `${key.slice(0, 9)}=${key.slice(9, -1)}` }),
    ],
  ])("somebody was: %s", async (_what, beginning) => {
    expect((await joinWith(beginning)).joined).toEqual(used)
  })
  test("R4: a session without an ETag is a bad answer", async () => {
    const { machine } = answering(new Response(""))
    expect(await join3886(machine, CODE, signal)).toEqual({
      kind: "refused",
      failure: { kind: "bad-answer", what: "no readable ETag" },
    })
  })
})

test("a server that does not answer may be asked again, for a new session and for that of a scanned code", async () => {
  const machine = new VirtualMachine(() => Promise.reject(new TypeError("Failed to fetch")))
  const unreachable = { kind: "uncertain", failure: { kind: "unreachable" } }
  expect(await create(machine)).toEqual(unreachable)
  expect(await join3886(machine, CODE, signal)).toEqual(unreachable)
})
