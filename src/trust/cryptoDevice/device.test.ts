import { describe, expect, it } from "vitest"
import type { Said } from "../../homeserver/testing/answers.ts"
import { BASE, openHomeserver } from "../../homeserver/testing/openHomeserver.ts"
import { deviceKeys, keyPair, signed } from "../../homeserver/testing/signedKeys.ts"
import type { DeviceTrust } from "../../protocol/ports.ts"
import { VirtualMachine } from "../../protocol/testing/virtualMachine.ts"
import { cryptoDevice } from "./device.ts"
import type { Sdk } from "./sdk.ts"
import { watchSecretRequests } from "./secretRequests.ts"
import { fakeSdk } from "./testing/fakeSdk.ts"

const USER = "@a:hs.example"
const SECRETS = ["m.cross_signing.master", "m.cross_signing.self_signing"]

/** A device on a homeserver that says this about the phone's keys, one judgement after the other. */
function setUp({
  changed = {} as Partial<Sdk>,
  said = [404] as Said,
  trust = ["verified"] as DeviceTrust[],
} = {}) {
  const script = { [`POST ${BASE}/_matrix/client/v3/keys/query`]: [said] }
  const { homeserver } = openHomeserver(script, async () => undefined)
  const machine = new VirtualMachine(() => Promise.reject(new TypeError("no network")))
  const { sdk, done } = fakeSdk(changed)
  const lookUpTrust = async (id: string) => {
    done.push(`look up ${id}`)
    return (trust.length > 1 ? trust.shift() : trust[0]) ?? "unknown"
  }
  const place = {
    homeserver: { ...homeserver, lookUpTrust },
    userId: USER,
    deviceId: "OURS",
    machine,
    storePrefix: undefined,
  }
  const secrets = watchSecretRequests(USER, new Set(SECRETS), () => machine.now())
  const device = cryptoDevice(place, sdk, secrets, "own key", "master key")
  /** How long it takes until this work is settled, and how it ends. Milliseconds. */
  const timed = async (work: Promise<unknown>) => {
    const start = machine.now()
    const end = await machine.run(work).catch((error: unknown) => error)
    return { end, took: machine.now() - start }
  }
  return { device, machine, done, secrets, timed }
}

it("tells who it is", () => {
  expect(setUp().device).toMatchObject({ deviceId: "OURS", deviceKey: "own key", masterKey: "master key" })
})

describe("the key that the homeserver publishes for a device", () => {
  const pair = keyPair("phone")
  const bare = deviceKeys(USER, "PHONE", pair)
  const publishing = (keys: unknown): Said => [200, { device_keys: { [USER]: { PHONE: keys } } }]

  it.each([
    ["is told", publishing(signed(bare, USER, "PHONE", pair)), { key: pair.publicKey }],
    ["is none without the device's own signature", publishing(bare), "absent"],
    ["is none for another device", [200, { device_keys: { [USER]: {} } }], "absent"],
    ["is not known after trouble", [502], "unknown"],
    ["is not known when nobody answers", "no-answer", "unknown"],
    ["is not known when there is no such place", [404, { errcode: "M_NOT_FOUND" }], "unknown"],
    ["is not told to a sign-in that has ended", [401, { errcode: "M_UNKNOWN_TOKEN" }], "signed-out"],
  ] satisfies [string, Said, unknown][])("%s", async (_, said, told) => {
    expect(await setUp({ said }).device.publishedKey("PHONE")).toEqual(told)
  })
})

describe("verifying", () => {
  it("holds the SDK to the compared key before it signs, and is done when the signature is published", async () => {
    const { device, machine, done } = setUp()
    await machine.run(device.verify("PHONE", "key"))
    expect(done).toEqual(["hold PHONE to key", "mark PHONE", "sign PHONE", "look up PHONE"])
  })

  it("waits for a device that is not known yet, and for its signature", async () => {
    const known = [undefined, undefined, "key"]
    const { device, done, timed } = setUp({
      changed: { keyOf: async () => known.shift() },
      trust: ["no-keys", "unknown", "unsigned", "verified"],
    })
    const { end, took } = await timed(device.verify("PHONE", "key"))
    expect(end).toBeUndefined()
    expect(known).toEqual([])
    expect(done.filter((what) => what === "look up PHONE")).toHaveLength(4)
    expect(took).toBe(5 * 250)
  })

  it("signs nothing when the device has another key", async () => {
    const { device, done, timed } = setUp()
    const { end } = await timed(device.verify("PHONE", "compared"))
    expect(end).toMatchObject({ message: "the device has another key" })
    expect(done).toEqual(["hold PHONE to compared"])
  })

  it.each([
    ["the device", { changed: { keyOf: async () => undefined } }],
    ["the signature", { trust: ["unsigned"] as DeviceTrust[] }],
  ])("gives up when the homeserver does not publish %s for fifteen seconds", async (_, given) => {
    const { device, timed } = setUp(given)
    const { end, took } = await timed(device.verify("PHONE", "key"))
    expect(end).toMatchObject({ message: "the homeserver does not publish it" })
    expect(took).toBe(15_250)
  })

  it.each([
    ["marks", { markVerified: () => new Promise<never>(() => {}) }],
    ["signs", { crossSign: () => new Promise<never>(() => {}) }],
    ["asks", { keyOf: () => new Promise<never>(() => {}) }],
    ["waits", { keyOf: async () => undefined }],
  ] satisfies [string, Partial<Sdk>][])(
    "ends when it is not wanted any more while it %s",
    async (_, changed) => {
      const over = new AbortController()
      const aborted = setUp({ changed })
      const verifying = aborted.device.verify("PHONE", "key", over.signal)
      over.abort("the user left")
      expect((await aborted.timed(verifying)).end).toBe("the user left")
      for (const signal of [undefined, new AbortController().signal]) {
        const closed = setUp({ changed })
        const work = closed.device.verify("PHONE", "key", signal)
        closed.device.close()
        expect((await closed.timed(work)).end).toMatchObject({ message: "closed" })
      }
    },
  )
})

describe("giving secrets", () => {
  const request = (name: string | undefined) => ({
    type: "m.secret.request",
    sender: USER,
    content: { name, action: "request", requesting_device_id: "PHONE" },
  })
  const sync = (...names: (string | undefined)[]) => ({ to_device: { events: names.map(request) } })
  const sent = { messages: { [USER]: { PHONE: {} } } }

  it("is done at once when all were asked for and sent", async () => {
    const { device, secrets, timed } = setUp()
    secrets.received(sync(...SECRETS))
    secrets.sent(sent)
    secrets.sent(sent)
    expect(await timed(device.untilSecretsGiven("PHONE"))).toEqual({ end: "given", took: 0 })
  })

  it("is done when nothing more was asked for in a second and a half after the last", async () => {
    const { device, machine, secrets, timed } = setUp()
    const given = device.untilSecretsGiven("PHONE")
    secrets.received(sync(SECRETS[0]))
    await machine.pass(1_000)
    secrets.sent(sent)
    await machine.pass(1_000)
    secrets.received(sync(SECRETS[0]))
    expect((await timed(given)).end).toBe("given")
    expect(machine.now()).toBe(1_000_000 + 2_000 + 1_500)
  })

  it("does not take silence for an end before something was asked for", async () => {
    const { device, machine, secrets, timed } = setUp()
    const given = device.untilSecretsGiven("PHONE")
    await machine.pass(60_000)
    secrets.received(sync(...SECRETS))
    secrets.sent(sent)
    secrets.sent(sent)
    const { end, took } = await timed(given)
    expect(end).toBe("given")
    expect(took).toBeLessThanOrEqual(250)
  })

  it("R12: ends when our own sign-in has ended, but not when all was given before", async () => {
    const { device, secrets, timed } = setUp({ changed: { isSignedOut: () => true } })
    expect(await timed(device.untilSecretsGiven("PHONE"))).toEqual({ end: "signed-out", took: 0 })
    secrets.received(sync(...SECRETS))
    secrets.sent(sent)
    secrets.sent(sent)
    expect((await timed(device.untilSecretsGiven("PHONE"))).end).toBe("given")
  })

  it("ends with the link, and with the device", async () => {
    const over = new AbortController()
    const { device, timed } = setUp()
    const aborted = device.untilSecretsGiven("PHONE", over.signal)
    over.abort("the user left")
    expect((await timed(aborted)).end).toBe("the user left")
    const closed = device.untilSecretsGiven("PHONE")
    device.close()
    expect((await timed(closed)).end).toMatchObject({ message: "closed" })
  })
})
