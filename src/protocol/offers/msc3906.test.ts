import { describe, expect, test } from "vitest"
import { UNSTABLE } from "../names3906.ts"
import { readLoginCode } from "../qr/readLoginCode.ts"
import { MemoryRendezvous } from "../testing/memoryRendezvous.ts"
import { homeserverAt } from "../testing/tokenPair.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { offer3906 } from "./msc3906.ts"

/** `asked`: the addresses that were asked for a session. */
function place() {
  const server = new MemoryRendezvous()
  const asked: unknown[] = []
  const machine = new VirtualMachine((input, init) => {
    asked.push(input)
    return server.fetch(input, init)
  })
  server.now = machine.now
  const offer = () =>
    machine.run(offer3906({ machine, homeserver: homeserverAt(server) }, new AbortController().signal))
  return { server, asked, offer }
}

describe("a code of 2023", () => {
  test("is that of a signed-in device, and leads to a session that says how keys are exchanged", async () => {
    const { server, offer } = place()
    const { qr, key } = await offer()
    const [session] = server.sessions.values()
    expect(readLoginCode(qr)).toEqual({
      code: {
        dialect: "msc3906",
        version: "v2",
        algorithm: UNSTABLE,
        intent: "reciprocate",
        publicKey: key.publicKey,
        rendezvousUrl: `${MemoryRendezvous.BASE_URL}/r/${session?.id}`,
      },
    })
    expect(JSON.parse(session?.data ?? "")).toEqual({ algorithm: UNSTABLE })
  })

  test("is not made where the homeserver says that it has no such sessions: it is asked once", async () => {
    const { server, asked, offer } = place()
    server.has3886 = false
    const failure = { kind: "server", status: 404, errcode: "M_UNRECOGNIZED" }
    await expect(offer()).rejects.toMatchObject({ failure })
    expect(server.requests).toHaveLength(1)
    expect(asked).toEqual([])
  })

  test("is not made where the homeserver does not answer: it is asked thrice, and nobody else", async () => {
    const { server, asked, offer } = place()
    server.fault = () => "lose-request"
    await expect(offer()).rejects.toMatchObject({ failure: { kind: "unreachable" } })
    expect(server.requests).toHaveLength(3)
    expect(asked).toEqual([])
  })
})
