import { describe, expect, test } from "vitest"
import { ALGORITHMS } from "../names3906.ts"
import { codeIn } from "../testing/tokenPair.ts"
import { MemoryRendezvous } from "../testing/memoryRendezvous.ts"
import { TokenShowingPeer } from "../testing/tokenPeers.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { tellWrongIntent } from "./wrongIntent.ts"

const { signal } = new AbortController()

/** The code of a device that is signed in itself, which we have scanned. */
function scene(algorithm?: (typeof ALGORITHMS)[number]) {
  const server = new MemoryRendezvous()
  const machine = new VirtualMachine((input, init) => server.fetch(input, init))
  server.now = machine.now
  const peer = new TokenShowingPeer(server, machine, {
    intent: "reciprocate",
    ...(algorithm && { algorithm }),
  })
  return { server, machine, peer, tell: () => tellWrongIntent(codeIn(peer.qr), machine, signal) }
}

describe("a device that wants to help one that needs no help", () => {
  test.each(ALGORITHMS)("is told so, with our own intent; names of %s", async (algorithm) => {
    const { server, machine, peer, tell } = scene(algorithm)
    const telling = tell()
    await machine.run(peer.connect())
    expect(await machine.run(peer.hear())).toEqual({
      type: "m.login.failure",
      reason: "incompatible_intent",
      intent: "login.reciprocate",
    })
    await machine.run(telling)
    expect(server.has(peer.session.id)).toBe(false)
  })

  test("R1: has at least three seconds to read it", async () => {
    const { server, machine, peer, tell } = scene()
    await machine.run(tell())
    const said = peer.session.writtenAt
    const [deleted] = server.deleted
    expect(deleted?.id).toBe(peer.session.id)
    expect((deleted?.at ?? 0) - said).toBeGreaterThanOrEqual(3_000)
  })

  test("is not told where somebody else answered its code before", async () => {
    const { peer, machine, tell } = scene()
    peer.session.data = '{"algorithm":"x","key":"E03zK4t29xyiXlt54kOVpIzNtGytjQSvaHXF8n8tTBs"}'
    await expect(machine.run(tell())).rejects.toMatchObject({ failure: { kind: "code-used" } })
    expect(peer.session.written).toEqual([])
  })

  test("is not told where its session is gone", async () => {
    const { server, peer, machine, tell } = scene()
    server.sessions.delete(peer.session.id)
    await expect(machine.run(tell())).rejects.toMatchObject({ failure: { kind: "expired", at: "scanned" } })
  })
})
