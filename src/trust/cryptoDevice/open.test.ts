import { afterEach, describe, expect, it, vi } from "vitest"
import type { Said } from "../../homeserver/testing/answers.ts"
import { BASE, openHomeserver } from "../../homeserver/testing/openHomeserver.ts"
import { deviceKeys, keyPair, signed } from "../../homeserver/testing/signedKeys.ts"
import { toBase64 } from "../../protocol/bytes.ts"
import { Stop } from "../../protocol/failure.ts"
import type { CryptoProgress, DeviceTrust, SecretsBundle } from "../../protocol/ports.ts"
import { VirtualMachine } from "../../protocol/testing/virtualMachine.ts"
import { loadEngine } from "./engine.ts"
import { openCryptoDevice } from "./open.ts"
import { startSdk, type Sdk } from "./sdk.ts"
import type { SecretRequests } from "./secretRequests.ts"
import { fakeIndexedDb } from "./testing/fakeIndexedDb.ts"
import { fakeSdk } from "./testing/fakeSdk.ts"

vi.mock("./engine.ts", () => ({ loadEngine: vi.fn() }))
vi.mock("./sdk.ts", () => ({ startSdk: vi.fn() }))
afterEach(() => {
  vi.resetAllMocks()
  vi.unstubAllGlobals()
})

const [USER, DEVICE] = ["@a:hs.example", "OURS"]
const STORE = ["store::matrix-sdk-crypto", "store::matrix-sdk-crypto-meta"]
const pair = keyPair("device")
const publishing = (keys = pair): Said => [
  200,
  { device_keys: { [USER]: { [DEVICE]: signed(deviceKeys(USER, DEVICE, keys), USER, DEVICE, keys) } } },
]
const NOTHING: Said = [200, { device_keys: {} }]

const master = keyPair("master")
const bundle = {
  cross_signing: {
    master_key: toBase64(master.seed),
    self_signing_key: toBase64(keyPair("self").seed),
    user_signing_key: toBase64(keyPair("user").seed),
  },
}

interface Given {
  changed?: Partial<Sdk>
  published?: Said[]
  trust?: DeviceTrust[]
  storePrefix?: string | undefined
  backup?: NonNullable<SecretsBundle["backup"]>
}

/** Opens a crypto device on a homeserver that says this about our own keys, first and later. */
function open({
  changed = {},
  published = [NOTHING],
  trust = ["verified"],
  storePrefix,
  backup,
}: Given = {}) {
  const { homeserver } = openHomeserver(
    { [`POST ${BASE}/_matrix/client/v3/keys/query`]: published },
    async () => undefined,
  )
  const machine = new VirtualMachine(() => Promise.reject(new TypeError("no network")))
  const { sdk, done } = fakeSdk({ ownKey: async () => pair.publicKey, ...changed })
  const watched: SecretRequests[] = []
  vi.mocked(startSdk).mockImplementation((_engine, _place, secrets) => {
    watched.push(secrets)
    return sdk
  })
  const lookUpTrust = async (id: string) => {
    done.push(`look up ${id}`)
    return (trust.length > 1 ? trust.shift() : trust[0]) ?? "unknown"
  }
  const place = {
    homeserver: { ...homeserver, lookUpTrust },
    userId: USER,
    deviceId: DEVICE,
    machine,
    storePrefix,
  }
  const secrets = async (): Promise<SecretsBundle> => ({ ...bundle, ...(backup && { backup }) })
  const port = { backup: "none", secrets, wipe: () => {} } as const
  const told: CryptoProgress[] = []
  const link = new AbortController()
  const opening = openCryptoDevice(place, port, (progress) => told.push(progress), link.signal)
  const end = (): Promise<unknown> =>
    machine.run(opening).then(
      () => "opened",
      (error: unknown) => (error instanceof Stop ? error.failure : error),
    )
  return { opening, end, machine, done, told, link, watched }
}

describe("a crypto device that is opened", () => {
  it("takes in the user's keys before it uploads its own, and is there when it is published cross-signed", async () => {
    const { opening, machine, done, told } = open({ trust: ["no-keys", "unsigned", "verified"] })
    const device = await machine.run(opening)
    expect(device).toMatchObject({ deviceId: DEVICE, deviceKey: pair.publicKey, masterKey: master.publicKey })
    const look = `look up ${DEVICE}`
    expect(done).toEqual(["open", "take in", "sync", look, look, `sign ${DEVICE}`, look])
    expect(told).toEqual([{ stage: "starting" }])
  })

  it("is closed with it, but no more by the link's end once it is handed over", async () => {
    const { opening, machine, done, link } = open()
    const device = await machine.run(opening)
    link.abort()
    expect(done).not.toContain("close")
    device.close()
    expect(done).toContain("close")
  })

  it.each([
    [undefined, 3],
    [{ algorithm: "a", key: "k", backup_version: "1" }, 4],
  ])("counts the secrets that there are to give: %j", async (backup, count) => {
    const { end, watched } = open(backup ? { backup } : {})
    expect(await end()).toBe("opened")
    const names = ["master", "self_signing", "user_signing"].map((name) => `m.cross_signing.${name}`)
    const content = { action: "request", requesting_device_id: "PHONE" }
    const events = [...names, "m.megolm_backup.v1"].map((name) => ({
      type: "m.secret.request",
      sender: USER,
      content: { ...content, name },
    }))
    watched[0]?.received({ to_device: { events } })
    for (let sent = 0; sent < count; sent++) {
      expect(watched[0]?.satisfied("PHONE")).toBeUndefined()
      watched[0]?.sent({ messages: { [USER]: { PHONE: {} } } })
    }
    expect(watched[0]?.satisfied("PHONE")).toBe("all")
  })

  it("knows since when nothing has changed for a device that asked for less", async () => {
    const { end, machine, watched } = open()
    expect(await end()).toBe("opened")
    const content = { action: "request", requesting_device_id: "PHONE", name: "m.cross_signing.master" }
    watched[0]?.received({ to_device: { events: [{ type: "m.secret.request", sender: USER, content }] } })
    watched[0]?.sent({ messages: { [USER]: { PHONE: {} } } })
    expect(watched[0]?.satisfied("PHONE")).toEqual({ since: machine.now() })
  })

  it("a signature of its own that was refused is tried again", async () => {
    const crossSign = vi
      .fn<Sdk["crossSign"]>()
      .mockRejectedValueOnce(new Error("refused"))
      .mockResolvedValue()
    const { end } = open({ changed: { crossSign }, trust: ["unsigned", "unsigned", "verified"] })
    expect(await end()).toBe("opened")
    expect(crossSign).toHaveBeenCalledTimes(2)
  })
})

describe("R25: keys that are published for our device", () => {
  const lost = { kind: "no-crypto", why: "keys-lost" }

  it("are not replaced where they are not kept: nothing is downloaded", async () => {
    const { end, told } = open({ published: [publishing()] })
    expect(await end()).toEqual(lost)
    vi.stubGlobal("indexedDB", fakeIndexedDb([]).indexedDB)
    expect(await open({ published: [publishing()], storePrefix: "store" }).end()).toEqual(lost)
    expect(told).toEqual([])
    expect(loadEngine).not.toHaveBeenCalled()
  })

  it("are used where they are kept", async () => {
    vi.stubGlobal("indexedDB", fakeIndexedDb(STORE).indexedDB)
    expect(await open({ published: [publishing()], storePrefix: "store" }).end()).toBe("opened")
  })

  it("are not replaced when the store does not open, or holds others", async () => {
    vi.stubGlobal("indexedDB", fakeIndexedDb(STORE).indexedDB)
    const closed = { open: () => Promise.reject(new Error("wrong key")) }
    for (const published of [[publishing()], [NOTHING]]) {
      const failing = open({ published, storePrefix: "store", changed: closed })
      expect(await failing.end()).toEqual(lost)
      expect(failing.done).toEqual(["close"])
    }
    const others = open({ published: [publishing(keyPair("other"))], storePrefix: "store" })
    expect(await others.end()).toEqual(lost)
    expect(others.done).toEqual(["open", "close"])
  })

  it("are not replaced when they were published while we began", async () => {
    const { end, done } = open({ published: [NOTHING, publishing(keyPair("other"))] })
    expect(await end()).toEqual(lost)
    expect(done).toEqual(["open", "close"])
  })
})

describe("a crypto device that cannot be opened", () => {
  it("is told where this browser keeps nothing", async () => {
    vi.stubGlobal("indexedDB", fakeIndexedDb([], { refusal: null }).indexedDB)
    expect(await open({ storePrefix: "store" }).end()).toEqual({ kind: "no-crypto", why: "no-storage" })
  })

  it.each(["open", "ownKey", "takeIn", "startSyncing"] as const)("is closed when %s fails", async (step) => {
    const { end, done } = open({ changed: { [step]: () => Promise.reject(new Error("no")) } })
    expect(await end()).toEqual({ kind: "no-crypto", why: "failed" })
    expect(done.at(-1)).toBe("close")
  })

  it.each([
    ["unsigned", { kind: "no-crypto", why: "failed" }],
    ["no-keys", { kind: "no-crypto", why: "failed" }],
    ["unknown", { kind: "unreachable" }],
  ] satisfies [DeviceTrust, object][])("after thirty seconds of %s", async (trust, failure) => {
    const { end, machine, done } = open({ trust: [trust] })
    const start = machine.now()
    expect(await end()).toEqual(failure)
    expect(machine.now() - start).toBe(30_200)
    expect(done.at(-1)).toBe("close")
    expect(done.includes(`sign ${DEVICE}`)).toBe(trust === "unsigned")
  })

  it.each(["open", "ownKey", "takeIn", "startSyncing", "crossSign"] as const)(
    "is closed at once when the user leaves during %s, and rejects with the reason",
    async (step) => {
      const reached = vi.fn<() => Promise<never>>(() => new Promise(() => {}))
      const { end, machine, done, link } = open({ changed: { [step]: reached }, trust: ["unsigned"] })
      const ended = end()
      while (reached.mock.calls.length === 0) await machine.pass(1)
      link.abort("the user left")
      expect(done.at(-1)).toBe("close")
      expect(await ended).toBe("the user left")
    },
  )
})

it("the key of the store is overwritten when the store is open", async () => {
  const keys: Uint8Array[] = []
  const opening = vi.fn<Sdk["open"]>(async (key) => {
    keys.push(key)
    expect(key.some((byte) => byte !== 0)).toBe(true)
  })
  expect(await open({ changed: { open: opening } }).end()).toBe("opened")
  expect(keys).toEqual([new Uint8Array(32)])
})
