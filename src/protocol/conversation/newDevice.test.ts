import { describe, expect, test, vi } from "vitest"
import type { Failure } from "../failure.ts"
import type { DevicePresence, HomeserverPort } from "../ports.ts"
import { failureOf } from "../testing/failureOf.ts"
import { MemoryRendezvous } from "../testing/memoryRendezvous.ts"
import { homeserverAt } from "../testing/tokenPair.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { untilPresent } from "./newDevice.ts"

/** @param lookUp one look for the device, the n-th from 1 */
function scene(lookUp: (nth: number, signal: AbortSignal | undefined) => Promise<DevicePresence>) {
  const server = new MemoryRendezvous()
  const machine = new VirtualMachine((input, init) => server.fetch(input, init))
  const over = new AbortController()
  let looks = 0
  const homeserver: HomeserverPort = {
    ...homeserverAt(server),
    lookUpDevice: (_id, limit) => lookUp(++looks, limit),
  }
  const start = machine.now()
  const look = (): Promise<void> => untilPresent("NEW", machine, homeserver, over.signal)
  const outcome = (): Promise<Failure | "there"> =>
    machine.run(failureOf(look()).then((failure) => failure ?? "there"))
  return { machine, over, look, outcome, passed: () => machine.now() - start, looks: () => looks }
}

describe("a device that has its token", () => {
  test.each<[DevicePresence, Failure]>([
    ["absent", { kind: "device-not-found", by: "us" }],
    ["unknown", { kind: "unreachable" }],
  ])("R14: and stays %s is looked for twice a second for ten seconds", async (presence, failure) => {
    const { outcome, passed, looks } = scene(async () => presence)
    expect(await outcome()).toEqual(failure)
    expect([passed(), looks()]).toEqual([10_000, 21])
  })

  test("R14: which was absent is not told as such where the last look says nothing", async () => {
    const { outcome } = scene(async (nth) => (nth < 21 ? "absent" : "unknown"))
    expect(await outcome()).toEqual({ kind: "unreachable" })
  })

  test("is looked for again after a look that was given up", async () => {
    const { outcome, passed } = scene(async (nth) => {
      if (nth === 1) throw new DOMException("", "TimeoutError")
      return "present"
    })
    expect(await outcome()).toBe("there")
    expect(passed()).toBe(500)
  })

  test("a look that takes long is given up after three seconds, and the next ones after six", async () => {
    const limits: number[] = []
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      limits.push(ms)
      return AbortSignal.abort(new DOMException("too late", "TimeoutError"))
    })
    const { outcome } = scene(async (nth, limit) => {
      if (nth < 3) limit?.throwIfAborted()
      return "present"
    })
    expect(await outcome()).toBe("there")
    expect(limits).toEqual([3_000, 6_000, 6_000])
    timeout.mockRestore()
  })

  test("a cancel ends a look that nobody answers", async () => {
    const { machine, over, look } = scene(
      (_nth, limit) =>
        new Promise((_resolve, reject) => {
          limit?.addEventListener("abort", () => reject(limit.reason))
        }),
    )
    const looking = look()
    looking.catch(() => undefined)
    const reason = new Error("cancelled")
    over.abort(reason)
    await expect(machine.run(looking)).rejects.toBe(reason)
  })
})
