import { describe, expect, test } from "vitest"
import { failureOf } from "../testing/failureOf.ts"
import { MemoryRendezvous, type Fault } from "../testing/memoryRendezvous.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { create3886 } from "./msc3886.ts"
import { openRendezvous } from "./open.ts"

const LIFE = 60_000

/** A session of ours, and what a peer does to it. */
async function scene(maxBytes = 10_240) {
  const server = new MemoryRendezvous()
  server.maxBytes = maxBytes
  /** So long the server's replies are under way. */
  const delay = { ms: 0 }
  const machine: VirtualMachine = new VirtualMachine(async (input, init) => {
    const response = await server.fetch(input, init)
    if (delay.ms > 0) await machine.sleep(delay.ms)
    return response
  })
  server.now = machine.now
  const { signal } = new AbortController()
  const place = `${MemoryRendezvous.BASE_URL}/_matrix/client/unstable/org.matrix.msc3886/rendezvous`
  const create = () => create3886(machine, place, '{"algorithm":"x"}', MemoryRendezvous.BASE_URL, signal)
  const { rendezvous } = await machine.run(openRendezvous(machine, create, signal))
  const [session] = server.sessions.values()
  if (!session) throw new Error("no session")
  /** The faults of the next requests with that method. */
  const next = (method: string, ...faults: Fault[]) => {
    server.fault = (request) => (request.method === method ? faults.shift() : undefined)
  }
  const send = (text: string) => machine.run(rendezvous.send(async () => text, signal))
  const receive = () => machine.run(rendezvous.receive("machine", signal))
  return { server, machine, rendezvous, session, delay, next, send, receive }
}

describe("R20, 2023: each write makes the session's life begin anew", () => {
  test("ours", async () => {
    const { machine, rendezvous, send } = await scene()
    expect(rendezvous.deadline).toBe(machine.now() + LIFE)
    await machine.pass(50_000)
    await send("a")
    expect(rendezvous.deadline).toBe(machine.now() + LIFE)
  })
  test("ours, not from when we hear of it", async () => {
    const { machine, rendezvous, session, delay, send } = await scene()
    await machine.pass(10_000)
    delay.ms = 5_000
    await send("a")
    expect(machine.now()).toBe(session.writtenAt + 5_000)
    expect(rendezvous.deadline).toBe(session.writtenAt + LIFE)
  })
  test("theirs, from when we last saw the session without it", async () => {
    const { server, machine, rendezvous, session, receive } = await scene()
    const received = receive()
    const later = machine.now() + 45_000
    const write = async () => {
      while (machine.now() < later) await machine.sleep(later - machine.now())
      server.write(session, "b")
    }
    await machine.run(Promise.all([received, write()]))
    expect(rendezvous.deadline).toBeGreaterThan(later + LIFE - 2_000)
    expect(rendezvous.deadline).toBeLessThanOrEqual(later + LIFE)
  })
  test("ours whose reply was lost, too", async () => {
    const { machine, rendezvous, next, send } = await scene()
    await machine.pass(50_000)
    next("PUT", "lose-reply")
    expect(await send("a")).toBe("delivered")
    expect(rendezvous.deadline).toBeGreaterThan(machine.now() + LIFE - 2_000)
  })
  test("a conversation longer than that is none too long", async () => {
    const { server, machine, session, send, receive } = await scene()
    for (let i = 0; i < 6; i++) {
      await machine.pass(LIFE / 2)
      expect(await send(`ours ${i}`)).toBe("delivered")
      await machine.pass(LIFE / 2)
      server.write(session, `theirs ${i}`)
      expect(await receive()).toMatchObject({ data: `theirs ${i}` })
    }
  })
  test("one that nobody writes into runs out", async () => {
    const { rendezvous, machine, receive } = await scene()
    const { deadline } = rendezvous
    expect(await failureOf(receive())).toEqual({ kind: "expired", at: "connected" })
    expect(Math.abs(machine.now() - deadline)).toBeLessThan(3_000)
  })
  test("one that is gone before was closed", async () => {
    const { server, session, receive } = await scene()
    server.sessions.delete(session.id)
    expect(await failureOf(receive())).toEqual({ kind: "closed" })
  })
})

describe("the largest payload that the server takes", () => {
  test("is honoured: what is larger is not sent", async () => {
    const { server, send } = await scene(100)
    expect(await failureOf(send("x".repeat(101)))).toEqual({ kind: "message-too-large", bytes: 101 })
    expect(server.requests.filter(({ method }) => method === "PUT")).toEqual([])
    expect(await send("x".repeat(100))).toBe("delivered")
  })
  test("is no reason to send more than any honest message has", async () => {
    const { send } = await scene(1_000_000)
    expect(await failureOf(send("x".repeat(4097)))).toEqual({ kind: "message-too-large", bytes: 4097 })
  })
})

describe("R3, 2023: a write whose reply was lost", () => {
  test("is repeated with the same bytes, and known by them", async () => {
    const { server, session, next, send } = await scene()
    next("PUT", "lose-reply")
    expect(await send("a")).toBe("delivered")
    expect(session.written).toEqual(["a"])
    const puts = server.requests.filter(({ method }) => method === "PUT")
    expect(puts.map(({ body }) => body)).toEqual(["a", "a"])
  })
  test("and was answered is delivered, and the answer is read", async () => {
    const { server, session, send, receive } = await scene()
    let puts = 0
    server.fault = ({ method }) => {
      if (method !== "PUT") return undefined
      // The peer answers between the two attempts.
      if (puts++ > 0) server.write(session, "b")
      return puts === 1 ? "lose-reply" : undefined
    }
    expect(await send("a")).toBe("delivered")
    expect(await receive()).toMatchObject({ data: "b", doubtful: true })
  })
  test("a request that never arrived is repeated as well", async () => {
    const { session, next, send } = await scene()
    next("PUT", "lose-request", "lose-request")
    expect(await send("a")).toBe("delivered")
    expect(session.written).toEqual(["a"])
  })
})

test("R3: what the peer wrote first is read before anything of ours is sealed, unless we have just looked", async () => {
  const { server, machine, session, send, receive } = await scene()
  await machine.pass(300)
  server.write(session, "b")
  expect(await send("a")).toBe("overtaken")
  expect(await receive()).toMatchObject({ data: "b", doubtful: false })
  const looks = server.requests.length
  expect(await send("a")).toBe("delivered")
  expect(server.requests.slice(looks).map(({ method }) => method)).toEqual(["PUT"])
})

test("R3: what the peer wrote since our last look is read all the same", async () => {
  const { server, session, send, receive } = await scene()
  server.write(session, "b")
  expect(await send("a")).toBe("lost")
  expect(await receive()).toMatchObject({ data: "b", doubtful: false })
})

test("R19: no request of a session is redirected or carries credentials, and bodies are JSON", async () => {
  const { server, rendezvous, send, receive, session } = await scene()
  await send("a")
  server.write(session, "b")
  await receive()
  rendezvous.close()
  const [created, ...rest] = server.requests
  expect(created).toMatchObject({ method: "POST", redirect: "follow" })
  expect(new Set(rest.map(({ method }) => method))).toEqual(new Set(["GET", "PUT", "DELETE"]))
  for (const { headers, redirect, credentials, method } of rest) {
    expect([redirect, credentials, headers.has("authorization")]).toEqual(["error", "omit", false])
    if (method === "PUT") expect(headers.get("content-type")).toBe("application/json")
  }
})
