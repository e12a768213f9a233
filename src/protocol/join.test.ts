import { expect, test } from "vitest"
import { loadCurves } from "./curves/curves.ts"
import { joinByCode } from "./join.ts"
import { readLoginCode } from "./qr/readLoginCode.ts"
import { MemoryRendezvous } from "./testing/memoryRendezvous.ts"
import { ShowingPeer } from "./testing/showingPeer.ts"
import { TokenShowingPeer } from "./testing/tokenPeers.ts"
import { VirtualMachine } from "./testing/virtualMachine.ts"

test.each(["msc4108-2024", "msc4388-spec", "msc4388-rust", "msc3906"] as const)(
  "a scanned code of %s whose session is gone has expired: that is asked once, as no second answer would differ",
  async (kind) => {
    const server = new MemoryRendezvous()
    const machine = new VirtualMachine((input, init) => server.fetch(input, init))
    const { qr } =
      kind === "msc3906" ? new TokenShowingPeer(server, machine) : new ShowingPeer(kind, server, machine)
    const read = readLoginCode(qr)
    if ("problem" in read) throw new Error(read.problem)
    server.sessions.clear()
    await loadCurves()
    const joined = machine.run(joinByCode(read.code, machine, new AbortController().signal))
    await expect(joined).rejects.toMatchObject({ failure: { kind: "expired", at: "scanned" } })
    expect(server.requests).toHaveLength(1)
  },
)
