import { describe, expect, test } from "vitest"
import { readLoginCode } from "../qr/readLoginCode.ts"
import { MemoryRendezvous } from "../testing/memoryRendezvous.ts"
import { homeserverAt } from "../testing/tokenPair.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { offer4388 } from "./msc4388.ts"

function place() {
  const server = new MemoryRendezvous()
  const machine = new VirtualMachine((input, init) => server.fetch(input, init))
  server.now = machine.now
  const ports = { machine, homeserver: homeserverAt(server) }
  const offer = (profile: "spec" | "rust") =>
    machine.run(offer4388(profile, ports, new AbortController().signal))
  return { server, offer }
}

const json = (status: number, body: object) => () => Response.json(body, { status })

describe.each(["spec", "rust"] as const)("a code of msc4388, profile %s", (profile) => {
  test("is that of a signed-in device, and names a session at the homeserver", async () => {
    const { server, offer } = place()
    const { qr, key } = await offer(profile)
    const [session] = server.sessions.values()
    expect(readLoginCode(qr)).toEqual({
      code: {
        dialect: "msc4388",
        profile,
        stable: false,
        intent: "reciprocate",
        publicKey: key.publicKey,
        rendezvousId: session?.id,
        baseUrl: MemoryRendezvous.BASE_URL,
      },
    })
  })

  test.each([
    ["has no such sessions", json(404, { errcode: "M_UNRECOGNIZED" }), 404, "M_UNRECOGNIZED", 2],
    ["lets this user create none", json(200, { create_available: false }), 403, "M_FORBIDDEN", 1],
  ])(
    "is not made where the homeserver %s: it is asked once",
    async (_what, fault, status, errcode, times) => {
      const { server, offer } = place()
      server.fault = fault
      await expect(offer(profile)).rejects.toMatchObject({ failure: { kind: "server", status, errcode } })
      expect(server.requests).toHaveLength(times)
    },
  )

  test("is not made where the homeserver does not answer: it is asked thrice, at both paths", async () => {
    const { server, offer } = place()
    server.fault = () => "lose-request"
    await expect(offer(profile)).rejects.toMatchObject({ failure: { kind: "unreachable" } })
    expect(server.requests.map(({ method }) => method)).toEqual(Array(6).fill("GET"))
  })

  test("is not made where creating fails, and the server's reason is told", async () => {
    const { server, offer } = place()
    server.fault = ({ method }) => (method === "POST" ? json(400, { errcode: "M_UNKNOWN" })() : undefined)
    await expect(offer(profile)).rejects.toMatchObject({ failure: { kind: "server", status: 400 } })
  })
})
