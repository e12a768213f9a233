import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest"
import { startRendezvousServer, type RendezvousServer } from "../rendezvous/server.ts"
import { openDoor, type Door } from "../stack/ports.ts"
import { badGateway, tooManyRequests, type Fault, type Rule } from "./fault.ts"
import { startFaultProxy, type FaultProxy } from "./proxy.ts"

const SESSION = "/_synapse/client/rendezvous/ONE"

let server: Door
/** What the server holds, and how many requests it has seen. */
let held: { body: string; version: number; asked: string[] }
let proxy: FaultProxy

beforeAll(async () => {
  server = await openDoor()
  server.server.on("request", (request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      held.asked.push(request.method ?? "")
      if (request.method === "DELETE") held.body = ""
      if (request.method === "PUT")
        Object.assign(held, { body: String(Buffer.concat(chunks)), version: held.version + 1 })
      const dates = { "last-modified": new Date(0).toUTCString(), expires: new Date(60_000).toUTCString() }
      response.writeHead(200, { "content-type": "text/plain", etag: `"${held.version}"`, ...dates })
      response.end(request.method === "PUT" ? "" : held.body)
    })
  })
})
afterAll(() => server.close())
beforeEach(async () => {
  held = { body: "c2VhbGVk", version: 1, asked: [] }
  proxy = await startFaultProxy(server.url)
})
afterEach(() => proxy.close())

const ask = (method = "GET", body?: string): Promise<Response> =>
  fetch(proxy.url + SESSION, { method, ...(body !== undefined && { body }) })

function arm(fault: Fault, rule: Partial<Rule> = {}) {
  return proxy.arm({ method: "GET", path: "/rendezvous/", fault, ...rule })
}

describe("the fault proxy", () => {
  test("changes nothing without a rule, and writes down what went by", async () => {
    const answer = await ask()
    expect([answer.status, answer.headers.get("etag"), await answer.text()]).toEqual([200, '"1"', "c2VhbGVk"])
    expect(proxy.seen).toMatchObject([{ method: "GET", path: SESSION, status: 200, fault: undefined }])
  })

  test("a lost request never reaches the server, a lost reply does", async () => {
    arm({ kind: "drop-request" })
    await expect(ask()).rejects.toThrow("fetch failed")
    expect(held.asked).toEqual([])
    arm({ kind: "drop-reply" }, { method: "PUT" })
    await expect(ask("PUT", "bmV3")).rejects.toThrow("fetch failed")
    expect(held.body).toBe("bmV3")
  })

  test("half an answer has its headers", async () => {
    arm({ kind: "cut-reply" })
    const answer = await ask()
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
  })

  test("answers in the server's place", async () => {
    arm(tooManyRequests(1_000))
    arm(badGateway)
    expect(await (await ask()).json()).toMatchObject({ errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 1_000 })
    expect((await ask()).status).toBe(502)
    expect(held.asked).toEqual([])
  })

  test("hits the n-th request that fits, so many times, and counts", async () => {
    const armed = arm(badGateway, { nth: 2, times: 2 })
    const statuses = []
    for (let request = 0; request < 4; request++) statuses.push((await ask()).status)
    expect(statuses).toEqual([200, 502, 502, 200])
    expect(armed.fired).toBe(2)
  })

  test("waits for as many writes as the rule says", async () => {
    arm(badGateway, { afterWrites: 1 })
    expect((await ask()).status).toBe(200)
    await ask("PUT", "b25l")
    expect((await ask()).status).toBe(502)
  })

  test("knows an answer that brings a message from one that brings nothing new", async () => {
    arm(badGateway, { brings: "message" })
    await ask("PUT", "b3Vycw")
    expect((await ask()).status).toBe(200)
    Object.assign(held, { body: "dGhlaXJz", version: 9 })
    expect((await ask()).status).toBe(502)
  })

  test("changes headers and dates", async () => {
    arm({ kind: "weaken-etag" })
    arm({ kind: "add-charset" })
    arm({ kind: "hide-headers", names: ["etag"] })
    arm({ kind: "shift-dates", names: ["expires"], ms: 3_600_000 })
    expect((await ask()).headers.get("etag")).toBe('W/"1"')
    expect((await ask()).headers.get("content-type")).toBe("text/plain; charset=utf-8")
    expect((await ask()).headers.get("etag")).toBeNull()
    expect((await ask()).headers.get("expires")).toBe(new Date(3_660_000).toUTCString())
  })

  test("alters one character, and gives an older message for a newer one", async () => {
    arm({ kind: "alter", part: "reply" })
    const altered = await (await ask()).text()
    expect(altered).not.toBe("c2VhbGVk")
    expect(altered).toHaveLength(8)
    Object.assign(held, { body: "bmV3ZXI", version: 2 })
    arm({ kind: "old-reply" })
    expect(await (await ask()).text()).toBe("c2VhbGVk")
  })

  test("lets a third writer in, ends the session, ends the token", async () => {
    arm({ kind: "write", what: "garbage", when: "before" })
    expect(await (await ask()).text()).not.toBe("c2VhbGVk")
    arm({ kind: "end-session" })
    expect(await (await ask()).text()).toBe("")
    arm({ kind: "end-token" })
    const withToken = () => fetch(proxy.url + SESSION, { headers: { authorization: "Bearer old" } })
    expect([(await withToken()).status, (await withToken()).status, (await ask()).status]).toEqual([
      401, 401, 200,
    ])
  })
})

describe("before a rendezvous server of 2023", () => {
  let rendezvous: RendezvousServer
  let session: string
  beforeEach(async () => {
    rendezvous = await startRendezvousServer()
    const { origin, pathname } = new URL(rendezvous.url)
    await proxy.close()
    proxy = await startFaultProxy((path) => (path.startsWith(pathname) ? origin : server.url))
    const created = await fetch(rendezvous.url, { method: "POST", body: sealed("b25l") })
    session = String(new URL(created.headers.get("location") ?? "", proxy.url))
  })
  afterEach(() => rendezvous.stop())

  const sealed = (ciphertext: string): string => JSON.stringify({ ciphertext, iv: "aXY" })
  const read = async (): Promise<unknown> => (await fetch(session)).json()

  test("alters what is sealed and leaves JSON; gives an older payload with its ETag", async () => {
    const before = await fetch(session)
    arm({ kind: "alter", part: "reply" })
    expect(await read()).toEqual({ ciphertext: "b2Al", iv: "aXY" })
    const etag = before.headers.get("etag") ?? ""
    await fetch(session, { method: "PUT", body: sealed("dHdv"), headers: { "if-match": etag } })
    arm({ kind: "old-reply" })
    const older = await fetch(session)
    expect([older.headers.get("etag"), await older.json()]).toEqual([etag, await before.json()])
  })

  test("lets a third writer in, makes the session's life short, and ends it", async () => {
    arm({ kind: "write", what: "garbage", when: "before" })
    expect(await (await fetch(session)).text()).not.toContain("ciphertext")
    arm({ kind: "short-life", ms: 5_000 })
    const { headers } = await fetch(session)
    expect(Date.parse(headers.get("expires") ?? "") - Date.now()).toBeLessThanOrEqual(5_000)
    arm({ kind: "end-session" })
    expect((await fetch(session)).status).toBe(404)
  })

  test("tells it from the homeserver behind the same proxy", async () => {
    expect(await (await fetch(`${proxy.url}/_matrix/client/versions`)).text()).toBe("c2VhbGVk")
  })
})
