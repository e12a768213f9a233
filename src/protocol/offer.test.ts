import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { loadCurves, x25519, ed25519 } from "./curves/curves.ts"
import { joinByCode } from "./join.ts"
import { makeOffer } from "./offer.ts"
import { MemoryRendezvous } from "./testing/memoryRendezvous.ts"
import { codeIn, homeserverAt } from "./testing/tokenPair.ts"
import { VirtualMachine } from "./testing/virtualMachine.ts"
import { TokenShowingPeer } from "./testing/tokenPeers.ts"

vi.mock("./curves/curves.ts", async (original) => ({ ...(await original<object>()), loadCurves: vi.fn() }))

function place() {
  const server = new MemoryRendezvous()
  const machine = new VirtualMachine((input, init) => server.fetch(input, init))
  server.now = machine.now
  return { server, machine, homeserver: homeserverAt(server), signal: new AbortController().signal }
}

beforeEach(() => void vi.mocked(loadCurves).mockResolvedValue({ x25519, ed25519 }))
afterEach(() => void vi.resetAllMocks())

describe("where the curves have to be fetched", () => {
  const fail = (): void => void vi.mocked(loadCurves).mockRejectedValue(new TypeError("Failed to fetch"))
  const failOnce = (): void =>
    void vi.mocked(loadCurves).mockRejectedValueOnce(new TypeError("Failed to fetch"))

  test("a code is made when a second try gets them", async () => {
    const { machine, homeserver, signal } = place()
    failOnce()
    const { key } = await machine.run(makeOffer("msc4108-2024", { machine, homeserver }, signal))
    expect(key.publicKey).toHaveLength(32)
  })

  test("no session is opened for a code that cannot be made", async () => {
    const { server, machine, homeserver, signal } = place()
    fail()
    const made = machine.run(makeOffer("msc4108-2024", { machine, homeserver }, signal))
    await expect(made).rejects.toMatchObject({ failure: { kind: "unreachable" } })
    expect(server.requests).toEqual([])
  })

  test("the session of a code that was scanned is not touched when they cannot be had", async () => {
    const { server, machine, signal } = place()
    const peer = new TokenShowingPeer(server, machine)
    fail()
    const joined = machine.run(joinByCode(codeIn(peer.qr), machine, signal))
    await expect(joined).rejects.toMatchObject({ failure: { kind: "unreachable" } })
    expect(server.requests).toEqual([])
  })
})
