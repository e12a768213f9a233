import { describe, expect, test } from "vitest"
import type { Failure } from "../failure.ts"
import type { CryptoDevice, DevicePresence } from "../ports.ts"
import { failureOf } from "../testing/failureOf.ts"
import { MemoryRendezvous } from "../testing/memoryRendezvous.ts"
import { homeserverAt } from "../testing/tokenPair.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { untilKeyMatches, untilVerified } from "./verifying.ts"

const KEY = "HLk4sl2P9ZGIycoVLQtUiJjJxpaDJIl5KjeBFMVtDvA"
const OTHER = "zyupOVK8LLW4ekHw0Ut74RjxRIJHvgsAyUjnP44dwxk"
const { signal } = new AbortController()

type Published = Awaited<ReturnType<CryptoDevice["publishedKey"]>>

/** A homeserver that says these things of the device in turn, and then the last one always. */
function scene(published: readonly Published[], presence: DevicePresence = "absent") {
  const server = new MemoryRendezvous()
  const machine = new VirtualMachine((input, init) => server.fetch(input, init))
  const homeserver = { ...homeserverAt(server), lookUpDevice: async () => presence }
  const signed: [id: string, key: string][] = []
  let looks = 0
  /** What signing does, in turn; then it works. */
  const signing: (() => Promise<void>)[] = []
  const crypto: CryptoDevice = {
    deviceId: "OURS",
    deviceKey: OTHER,
    masterKey: undefined,
    publishedKey: async () => published[Math.min(looks++, published.length - 1)] ?? "unknown",
    verify: async (id, key) => {
      await signing.shift()?.()
      signed.push([id, key])
    },
    untilSecretsGiven: async () => "given",
    close: () => undefined,
  }
  const outcome = (work: Promise<void>): Promise<Failure | "done"> =>
    machine.run(failureOf(work).then((failure) => failure ?? "done"))
  const match = (told = KEY) => outcome(untilKeyMatches("NEW", told, crypto, { machine, homeserver }, signal))
  const verify = (key = KEY) => outcome(untilVerified("NEW", key, crypto, machine, signal))
  const start = machine.now()
  return { match, verify, signed, signing, passed: () => machine.now() - start, looks: () => looks }
}

describe("the key that the homeserver publishes", () => {
  test("is the one that the new device told", async () => {
    const { match, passed } = scene([{ key: KEY }])
    expect(await match()).toBe("done")
    expect(passed()).toBe(0)
  })
  test.each([
    ["told with padding", `${KEY}=`, KEY],
    ["published with padding", KEY, `${KEY}=`],
  ])("is the same when it is %s", async (_what, told, key) => {
    expect(await scene([{ key }]).match(told)).toBe("done")
  })
  test("may take some seconds to appear", async () => {
    const { match, passed } = scene(["absent", "absent", "unknown", "absent", { key: KEY }])
    expect(await match()).toBe("done")
    expect(passed()).toBe(2_000)
  })
  const inside = `${KEY.slice(0, 9)}=${KEY.slice(9)}`
  test.each([OTHER, "", KEY.toLowerCase(), KEY.slice(0, -1), `${KEY}A`, inside])(
    "that is another ends the link at once: %j",
    async (key) => {
      const { match, passed, signed } = scene([{ key }, { key: KEY }])
      expect(await match()).toEqual({ kind: "key-mismatch" })
      expect([passed(), signed]).toEqual([0, []])
    },
  )
})

describe("a key that does not appear within ten seconds", () => {
  test.each([
    ["of a device that is not there", "absent", "absent", { kind: "device-not-found", by: "us" }],
    ["of a device that is there without keys", "absent", "present", { kind: "not-signed" }],
    ["where nobody answers", "unknown", "unknown", { kind: "unreachable" }],
  ] as const)("%s", async (_what, published, presence, failure) => {
    const { match, passed, looks } = scene([published], presence)
    expect(await match()).toEqual(failure)
    expect([passed(), looks()]).toEqual([10_000, 21])
  })
  test("R12: of a device of which nobody knows whether it is there, is not told as none", async () => {
    expect(await scene(["absent"], "unknown").match()).toEqual({ kind: "unreachable" })
  })
  test("R12: nor is it looked for when our own sign-in has ended", async () => {
    const { match, passed } = scene(["absent", "signed-out"])
    expect(await match()).toEqual({ kind: "signed-out" })
    expect(passed()).toBe(500)
  })
  test("R12: nor where our own sign-in has ended", async () => {
    expect(await scene(["absent"], "signed-out").match()).toEqual({ kind: "signed-out" })
  })
})

describe("the signature", () => {
  const fails = async (): Promise<void> => {
    throw new Error("500")
  }

  test("is made over the key that was compared, without padding", async () => {
    const { verify, signed } = scene([])
    expect(await verify(`${KEY}=`)).toBe("done")
    expect(signed).toEqual([["NEW", KEY]])
  })
  test("is made again where it failed", async () => {
    const { verify, signed, signing } = scene([])
    signing.push(fails, fails, fails)
    expect(await verify()).toBe("done")
    expect(signed).toHaveLength(1)
  })
  test("that fails for a quarter of a minute is left unmade", async () => {
    const { verify, signed, signing, passed } = scene([])
    for (let i = 0; i < 50; i++) signing.push(fails)
    expect(await verify()).toEqual({ kind: "not-signed" })
    expect(signed).toEqual([])
    expect(passed()).toBeGreaterThanOrEqual(15_000)
    expect(passed()).toBeLessThan(25_000)
  })
  test("R12: is given up at once when our own sign-in has ended", async () => {
    const { verify, signed, signing, passed } = scene(["signed-out"])
    signing.push(fails)
    expect(await verify()).toEqual({ kind: "signed-out" })
    expect([signed, passed()]).toEqual([[], 0])
  })
  test("that nobody answers to is left unmade too", async () => {
    const { verify, signing, passed } = scene([])
    signing.push(() => new Promise(() => {}))
    expect(await verify()).toEqual({ kind: "not-signed" })
    expect(passed()).toBe(30_000)
  })
})
