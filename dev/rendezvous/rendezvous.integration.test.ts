import { request } from "node:http"
import { text } from "node:stream/consumers"
import { afterEach, describe, expect, test } from "vitest"
import { startRendezvousServer, type RendezvousOptions, type RendezvousServer } from "./server.ts"

const servers: RendezvousServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())))

async function start(options: RendezvousOptions = {}): Promise<RendezvousServer> {
  const server = await startRendezvousServer(options)
  servers.push(server)
  return server
}

const JSON_TYPE = { "content-type": "application/json" }

const post = (url: string, body: BodyInit = "{}", headers: HeadersInit = JSON_TYPE): Promise<Response> =>
  fetch(url, { method: "POST", body, headers, redirect: "manual" })

const put = (url: string, etag: string, body: BodyInit = '{"b":1}', headers = JSON_TYPE): Promise<Response> =>
  fetch(url, { method: "PUT", body, headers: { ...headers, "if-match": etag } })

/** A session and what its creation said. */
async function session(options: RendezvousOptions = {}) {
  const { url } = await start(options)
  const created = await post(url, '{"a":1}')
  return {
    server: url,
    created,
    url: String(new URL(created.headers.get("location") ?? "", url)),
    etag: etagOf(created),
  }
}

const etagOf = (response: Response): string => response.headers.get("etag") ?? ""
const dateOf = (response: Response, name: string): number => Date.parse(response.headers.get(name) ?? "")
const errcodeOf = async (response: Response): Promise<unknown> => (await response.json()).errcode

/** Sends what fetch would put right by itself. */
async function raw(
  method: string,
  url: string,
  headers: Record<string, string>,
  body = "",
): Promise<{ status: number; body: string }> {
  const sent = request(url, { method, headers })
  const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
    sent.on("error", reject)
    sent.on("response", (response) => {
      text(response).then((said) => resolve({ status: response.statusCode ?? 0, body: said }), reject)
    })
  })
  sent.write(body)
  sent.end()
  return answer
}

describe("creating: POST", () => {
  test("201 with a relative Location, X-Max-Bytes, a strong ETag, Expires and Last-Modified", async () => {
    const before = Math.floor(Date.now() / 1000) * 1000
    const { created } = await session({ life: 30_000 })
    expect(created.status).toBe(201)
    expect(created.headers.get("location")).toMatch(/^\/rendezvous\/[\w-]{32}$/)
    expect(created.headers.get("x-max-bytes")).toBe("10240")
    expect(etagOf(created)).toMatch(/^"[\w-]+"$/)
    expect(dateOf(created, "last-modified")).toBeGreaterThanOrEqual(before)
    expect(dateOf(created, "expires") - dateOf(created, "last-modified")).toBe(30_000)
  })

  test("a payload may be empty, and is of any type", async () => {
    const { url } = await start()
    const created = await fetch(url, { method: "POST" })
    const read = await fetch(new URL(created.headers.get("location") ?? "", url))
    expect([read.status, read.headers.get("content-type"), await read.text()]).toEqual([
      200,
      "application/octet-stream",
      "",
    ])
  })

  test("400 M_MISSING_PARAM without a Content-Length", async () => {
    const { url } = await start()
    const answer = await raw("POST", url, { "transfer-encoding": "chunked" }, "{}")
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining("M_MISSING_PARAM") })
  })

  test("413 M_TOO_LARGE one byte above the limit", async () => {
    const { url } = await start({ maxBytes: 100 })
    expect((await post(url, "x".repeat(100))).status).toBe(201)
    const refused = await post(url, "x".repeat(101))
    expect([refused.status, await errcodeOf(refused)]).toEqual([413, "M_TOO_LARGE"])
  })

  test("429 M_UNKNOWN when there are as many sessions as there may be, until one is gone", async () => {
    const { server, url } = await session({ sessions: 1 })
    const refused = await post(server)
    expect([refused.status, await errcodeOf(refused)]).toEqual([429, "M_UNKNOWN"])
    await fetch(url, { method: "DELETE" })
    expect((await post(server)).status).toBe(201)
  })

  test("the Location can be absolute, or at another origin", async () => {
    const here = await session({ location: "absolute" })
    expect(here.created.headers.get("location")).toBe(here.url)
    expect(new URL(here.url).origin).toBe(new URL(here.server).origin)
    const elsewhere = await session({ location: "elsewhere" })
    expect(new URL(elsewhere.url).origin).not.toBe(new URL(elsewhere.server).origin)
    expect((await fetch(elsewhere.url)).status).toBe(200)
  })

  test("307 sends method and body on to another origin", async () => {
    const { url } = await start({ redirects: true })
    const sentOn = await post(url)
    expect(sentOn.status).toBe(307)
    const target = sentOn.headers.get("location") ?? ""
    expect(new URL(target).origin).not.toBe(new URL(url).origin)
    const created = await fetch(url, { method: "POST", body: '{"a":1}', headers: JSON_TYPE })
    expect([created.status, created.url]).toEqual([201, target])
    const read = await fetch(new URL(created.headers.get("location") ?? "", created.url))
    expect(await read.json()).toEqual({ a: 1 })
  })
})

describe("reading: GET", () => {
  test("200 with the payload byte for byte, its Content-Type, and the state", async () => {
    const { url, etag, created } = await session()
    const read = await fetch(url)
    expect([read.status, etagOf(read), read.headers.get("content-type"), await read.text()]).toEqual([
      200,
      etag,
      "application/json",
      '{"a":1}',
    ])
    for (const name of ["expires", "last-modified"]) expect(dateOf(read, name)).toBe(dateOf(created, name))
  })

  test("304 with the state and no payload, where If-None-Match names what is there", async () => {
    const { url, etag } = await session()
    for (const seen of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const read = await fetch(url, { headers: { "if-none-match": seen } })
      expect([read.status, etagOf(read), await read.text()], seen).toEqual([304, etag, ""])
      expect(dateOf(read, "expires")).toBeGreaterThan(0)
      expect(dateOf(read, "last-modified")).toBeGreaterThan(0)
    }
    expect((await fetch(url, { headers: { "if-none-match": '"other"' } })).status).toBe(200)
  })

  test("404 M_NOT_FOUND for a session that never was", async () => {
    const { url } = await start()
    const read = await fetch(`${url}/nothing`)
    expect([read.status, await errcodeOf(read)]).toEqual([404, "M_NOT_FOUND"])
  })

  test("a payload is never a page, a frame or a script of this origin", async () => {
    const { url } = await session()
    for (const use of ["document", "iframe", "script"])
      expect(await raw("GET", url, { "sec-fetch-dest": use })).toMatchObject({ status: 403 })
    const read = await fetch(url)
    expect(read.headers.get("x-content-type-options")).toBe("nosniff")
  })
})

describe("writing: PUT", () => {
  test("202 with a new state, which GET then gives", async () => {
    const { url, etag } = await session()
    const written = await put(url, etag, "hello", { "content-type": "text/plain" })
    expect([written.status, await written.text()]).toEqual([202, ""])
    expect(etagOf(written)).not.toBe(etag)
    expect(dateOf(written, "last-modified")).toBeGreaterThan(0)
    const read = await fetch(url)
    expect([etagOf(read), read.headers.get("content-type"), await read.text()]).toEqual([
      etagOf(written),
      "text/plain",
      "hello",
    ])
  })

  test("the same bytes again are another state, and never the state of another session", async () => {
    const { server, url, etag } = await session()
    const second = etagOf(await put(url, etag, '{"a":1}'))
    const third = etagOf(await put(url, second, '{"a":1}'))
    const other = etagOf(await post(server, '{"a":1}'))
    expect(new Set([etag, second, third, other]).size).toBe(4)
  })

  test("412 M_CONCURRENT_WRITE with the state that is there; the payload stays", async () => {
    const { url, etag } = await session()
    const first = await put(url, etag)
    const late = await put(url, etag, "late")
    expect([late.status, etagOf(late), await errcodeOf(late)]).toEqual([
      412,
      etagOf(first),
      "M_CONCURRENT_WRITE",
    ])
    expect(dateOf(late, "expires")).toBe(dateOf(first, "expires"))
    expect(dateOf(late, "last-modified")).toBe(dateOf(first, "last-modified"))
    expect(await (await fetch(url)).json()).toEqual({ b: 1 })
  })

  test("of two writes at once that saw the same state, one is taken", async () => {
    const { url, etag } = await session()
    const both = await Promise.all([put(url, etag), put(url, etag)])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([202, 412])
  })

  test("400: If-Match and Content-Length are needed", async () => {
    const { url, etag } = await session()
    const without = await fetch(url, { method: "PUT", body: "{}" })
    expect([without.status, await errcodeOf(without)]).toEqual([400, "M_MISSING_PARAM"])
    const chunked = await raw("PUT", url, { "if-match": etag, "transfer-encoding": "chunked" }, "{}")
    expect(chunked).toMatchObject({ status: 400, body: expect.stringContaining("M_MISSING_PARAM") })
  })

  test("400 M_INVALID_PARAM for an If-Match that is weak, several, any, or no ETag at all", async () => {
    const { url, etag } = await session()
    for (const seen of [`W/${etag}`, `${etag}, "other"`, "*", etag.slice(1, -1), ""]) {
      const refused = await put(url, seen)
      expect([refused.status, await errcodeOf(refused)], seen).toEqual([400, "M_INVALID_PARAM"])
    }
    expect((await put(url, etag)).status).toBe(202)
  })

  test("413 M_TOO_LARGE, and the payload stays", async () => {
    const { url, etag } = await session({ maxBytes: 100 })
    const refused = await put(url, etag, "x".repeat(101))
    expect([refused.status, await errcodeOf(refused)]).toEqual([413, "M_TOO_LARGE"])
    expect(etagOf(await fetch(url))).toBe(etag)
  })

  test("404 M_NOT_FOUND for a session that is gone", async () => {
    const { url, etag } = await session()
    await fetch(url, { method: "DELETE" })
    const refused = await put(url, etag)
    expect([refused.status, await errcodeOf(refused)]).toEqual([404, "M_NOT_FOUND"])
  })
})

describe("the end of a session", () => {
  test("DELETE: 204, and then 404 for everything", async () => {
    const { url } = await session()
    expect((await fetch(url, { method: "DELETE" })).status).toBe(204)
    const again = await fetch(url, { method: "DELETE" })
    expect([again.status, await errcodeOf(again)]).toEqual([404, "M_NOT_FOUND"])
    expect((await fetch(url)).status).toBe(404)
  })

  test("it expires by itself", async () => {
    const { url, etag } = await session({ life: 50 })
    await expect.poll(async () => (await fetch(url)).status).toBe(404)
    expect((await put(url, etag)).status).toBe(404)
  })

  test("every write starts its life anew", async () => {
    const { url, etag, created } = await session({ life: 60_000 })
    // Dates have whole seconds.
    await expect.poll(() => Date.now() - dateOf(created, "last-modified")).toBeGreaterThan(1_000)
    expect(dateOf(await put(url, etag), "expires")).toBeGreaterThan(dateOf(created, "expires"))
  })
})

test("429 M_UNKNOWN for whoever asks too often", async () => {
  const { url } = await start({ rate: 2 })
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/nothing`)))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(await Promise.all(refused.map(errcodeOf))).toEqual(refused.map(() => "M_UNKNOWN"))
})

test("pages of every origin may ask, and read ETag, Location and X-Max-Bytes, of refusals too", async () => {
  const { server, url, etag } = await session()
  const asked = [
    fetch(server, { method: "OPTIONS" }),
    fetch(url, { method: "OPTIONS" }),
    post(server),
    fetch(url),
    put(url, '"stale"'),
    put(url, etag),
    fetch(`${url}x`),
  ]
  for (const { headers } of await Promise.all(asked)) {
    expect(headers.get("access-control-allow-origin")).toBe("*")
    expect(headers.get("access-control-allow-methods")).toBe("GET,PUT,POST,DELETE")
    expect(headers.get("access-control-allow-headers")).toBe("Content-Type,If-Match,If-None-Match")
    expect(headers.get("access-control-expose-headers")).toBe("ETag,Location,X-Max-Bytes")
  }
})

test("what the text does not know is refused", async () => {
  const { server, url } = await session()
  expect((await fetch(server)).status).toBe(405)
  expect((await post(url)).status).toBe(405)
  expect((await fetch(new URL("/", server))).status).toBe(404)
})
