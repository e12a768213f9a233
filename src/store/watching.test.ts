import { describe, expect, it } from "vitest"
import type { DevicePresence, DeviceTrust, HomeserverPort } from "../protocol/ports.ts"
import { VirtualMachine } from "../protocol/testing/virtualMachine.ts"
import { watchAftermath, watchTrust } from "./watching.ts"

const MINUTE = 60_000
const never = new AbortController().signal

/** One look after the other; the last is how it stays. What came of them, and how long it took. */
function watched<Seen>(looks: readonly Seen[]) {
  const machine = new VirtualMachine(() => Promise.reject(new TypeError("no network")))
  const start = machine.now()
  const left = [...looks]
  let count = 0
  const look = async (): Promise<Seen> => {
    count += 1
    const [next] = left.length > 1 ? left.splice(0, 1) : left
    if (next === undefined) throw new Error("nothing to see")
    return next
  }
  const end = async <T>(work: Promise<T>) => {
    const came = await machine.run(work)
    return { came, took: machine.now() - start, count }
  }
  return { machine, look, end }
}

describe("R11: the new device's keys", () => {
  function trust(looks: readonly DeviceTrust[], signal = never) {
    const { machine, look, end } = watched(looks)
    const homeserver: Pick<HomeserverPort, "lookUpTrust"> = { lookUpTrust: look }
    return end(watchTrust("PHONE", { machine, homeserver: homeserver as HomeserverPort }, signal))
  }

  it.each(["verified", "wrongly-signed"] as const)("are %s: that is the end of it", async (seen) => {
    expect(await trust([seen])).toMatchObject({ came: seen, count: 1 })
    expect(await trust(["no-keys", "unsigned", "unknown", seen])).toMatchObject({ came: seen, count: 4 })
  })

  it.each(["no-keys", "unsigned"] as const)(
    "are looked for every second of a minute when they are %s",
    async (seen) => {
      const { came, took, count } = await trust([seen])
      expect([came, took]).toEqual([seen, MINUTE])
      expect(Math.abs(count - 60)).toBeLessThanOrEqual(1)
      // A look that brings no answer takes nothing back.
      expect(await trust([seen, "unknown"])).toMatchObject({ came: seen, took: MINUTE })
    },
  )

  it("are not known when nobody answers", async () => {
    expect(await trust(["unknown"])).toMatchObject({ came: "unknown", took: MINUTE })
  })

  it("are not watched any more when it is over", async () => {
    await expect(trust(["no-keys"], AbortSignal.abort("over"))).rejects.toBe("over")
  })
})

describe("R5: a device that may sign in late", () => {
  function aftermath(looks: readonly DevicePresence[], signal = never) {
    const { machine, look, end } = watched(looks)
    return end(watchAftermath(look, machine, signal))
  }

  it("is seen when it does", async () => {
    expect(await aftermath(["absent", "unknown", "present"])).toEqual({
      came: "signed-in",
      took: 6_000,
      count: 3,
    })
  })

  it("stayed out when the homeserver says so at the end of twenty minutes", async () => {
    expect(await aftermath(["absent"])).toEqual({ came: "stayed-out", took: 20 * MINUTE, count: 401 })
  })

  it("is not said to have stayed out when nobody answers at the end", async () => {
    expect(await aftermath(["absent", "unknown"])).toMatchObject({ came: "not-known", took: 20 * MINUTE })
  })

  it("is not asked for any more when our own sign-in has ended", async () => {
    expect(await aftermath(["absent", "signed-out"])).toEqual({ came: "not-known", took: 3_000, count: 2 })
  })

  it("is not watched any more when it is over", async () => {
    await expect(aftermath(["present"], AbortSignal.abort("over"))).rejects.toBe("over")
  })
})
