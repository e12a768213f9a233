import type { CryptoApi } from "matrix-js-sdk/lib/crypto-api/index.js"
import { Filter, MemoryStore, type ICreateClientOpts, type MatrixClient } from "matrix-js-sdk/lib/matrix.js"
import { expect, it, vi } from "vitest"
import type { Said } from "../../homeserver/testing/answers.ts"
import { BASE, openHomeserver } from "../../homeserver/testing/openHomeserver.ts"
import { VirtualMachine } from "../../protocol/testing/virtualMachine.ts"
import { startSdk } from "./sdk.ts"

const USER = "@a:hs.example"
const BUNDLE = { cross_signing: { master_key: "m", self_signing_key: "s", user_signing_key: "u" } }
const KEYS_QUERY = `${BASE}/_matrix/client/v3/keys/query`
const SCRIPT: Record<string, Said[]> = {
  [`${BASE}/dead`]: [[401]],
  [KEYS_QUERY]: [[200, { device_keys: { [USER]: { PHONE: { keys: { "ed25519:PHONE": "another" } } } } }]],
}

/** The SDK on a client that only writes down what it is told. */
function start({ storePrefix, crypto }: { storePrefix?: string; crypto?: Partial<CryptoApi> | null } = {}) {
  const done: unknown[][] = []
  const note =
    (what: string) =>
    async (...given: unknown[]): Promise<void> =>
      void done.push([what, ...given])
  const api: Partial<CryptoApi> = {
    getOwnDeviceKeys: async () => ({ ed25519: "own key", curve25519: "another" }),
    importSecretsBundle: note("import"),
    setDeviceVerified: note("mark"),
    crossSignDevice: note("sign"),
    ...crypto,
  }
  const client: Partial<MatrixClient> = {
    initRustCrypto: note("init"),
    startClient: note("start"),
    stopClient: () => void done.push(["stop"]),
    getCrypto: () => (crypto === null ? undefined : (api as CryptoApi)),
  }
  client.removeAllListeners = () => {
    done.push(["no listeners"])
    return client as MatrixClient
  }
  const options: ICreateClientOpts[] = []
  const createClient = (given: ICreateClientOpts): MatrixClient => {
    options.push(given)
    return client as MatrixClient
  }
  const { homeserver, asked } = openHomeserver(SCRIPT, async () => undefined)
  const machine = new VirtualMachine(() => Promise.reject(new TypeError("no network")))
  const place = { homeserver, userId: USER, deviceId: "OURS", machine, storePrefix }
  const secrets = { received: () => {}, sent: () => {}, satisfied: () => undefined }
  const sdk = startSdk({ createClient, Filter, MemoryStore }, place, secrets)
  return { sdk, done, options, asked }
}

it("is the client of this device, keeps nothing in the browser of itself, and asks through our port", async () => {
  const { options, asked } = start()
  expect(options).toEqual([
    expect.objectContaining({ baseUrl: BASE, userId: USER, deviceId: "OURS", disableVoip: true }),
  ])
  expect(options[0]?.store).toBeInstanceOf(MemoryStore)
  await options[0]?.fetchFn?.(`${BASE}/versions`)
  expect(asked.map(({ url }) => url)).toEqual([`${BASE}/versions`])
  await expect(options[0]?.fetchFn?.("https://elsewhere.example/")).rejects.toThrow(TypeError)
})

it("says nothing, whatever part of it would", () => {
  const logger = start().options[0]?.logger
  expect(logger?.getChild("part")).toBe(logger)
  for (const say of ["trace", "debug", "info", "warn", "error"] as const)
    expect(logger?.[say]("ids")).toBeUndefined()
})

it("R25: opens a lasting store under its key, or none", async () => {
  const storageKey = new Uint8Array(32).fill(1)
  const lasting = start({ storePrefix: "prefix" })
  await lasting.sdk.open(storageKey)
  expect(lasting.done).toEqual([["init", { useIndexedDB: true, cryptoDatabasePrefix: "prefix", storageKey }]])
  const passing = start()
  await passing.sdk.open(storageKey)
  expect(passing.done).toEqual([["init", { useIndexedDB: false }]])
})

it("what was closed while it was opened is stopped once more, when there is something to stop", async () => {
  const { sdk, done } = start()
  const opening = sdk.open(new Uint8Array(32))
  sdk.close()
  await opening
  expect(done.map(([what]) => what)).toEqual(["init", "stop", "no listeners", "stop"])
  expect(sdk.life.aborted).toBe(true)
})

it("knows no more than the keys of devices: rooms, presence and account data are not asked for", async () => {
  const { sdk, done } = start()
  await sdk.startSyncing()
  const [what, given] = done[0] ?? []
  expect(what).toBe("start")
  expect(given).toMatchObject({ initialSyncLimit: 0, disablePresence: true, pollTimeout: 10_000 })
  const { filter } = given as { filter: Filter }
  expect(filter.getDefinition()).toEqual({
    room: { rooms: [], account_data: { not_types: ["*"] } },
    presence: { not_types: ["*"] },
    account_data: { not_types: ["*"] },
  })
})

it("takes in and tells keys, marks and signs", async () => {
  const { sdk, done } = start()
  expect(await sdk.ownKey()).toBe("own key")
  await sdk.takeIn(BUNDLE)
  await sdk.markVerified("PHONE")
  await sdk.crossSign("PHONE")
  expect(done).toEqual([
    ["import", BUNDLE],
    ["mark", USER, "PHONE"],
    ["sign", "PHONE"],
  ])
})

it("takes no silence for success, where the cryptography is not there or cannot take keys in", async () => {
  await expect(start({ crypto: null }).sdk.ownKey()).rejects.toThrow("not started")
  await expect(
    start({ crypto: { importSecretsBundle: undefined } as object }).sdk.takeIn(BUNDLE),
  ).rejects.toThrow("takes no keys")
})

it("asks the homeserver anew before it tells a device's key", async () => {
  const said: string[] = []
  const device = { getFingerprint: () => "phone's key" }
  const { sdk } = start({
    crypto: {
      userHasCrossSigningKeys: async () => said.push("asked") > 0,
      getUserDeviceInfo: vi.fn(async ([userId]: string[]) => {
        said.push(`told of ${userId}`)
        return new Map([[USER, new Map([["PHONE", device]])]]) as Awaited<
          ReturnType<CryptoApi["getUserDeviceInfo"]>
        >
      }),
    },
  })
  expect(await sdk.keyOf("PHONE")).toBe("phone's key")
  expect(said).toEqual(["asked", `told of ${USER}`])
  expect(await sdk.keyOf("LAPTOP")).toBeUndefined()
  const nothing = { userHasCrossSigningKeys: async () => false, getUserDeviceInfo: async () => new Map() }
  expect(await start({ crypto: nothing }).sdk.keyOf("PHONE")).toBeUndefined()
})

it("R12: knows when our sign-in has ended", async () => {
  const { sdk, options } = start()
  expect(sdk.isSignedOut()).toBe(false)
  await options[0]?.fetchFn?.(`${BASE}/dead`)
  expect(sdk.isSignedOut()).toBe(true)
})

it("once a device's key was compared, an answer with another one does not get through", async () => {
  const { sdk, options } = start()
  const status = async () => (await options[0]?.fetchFn?.(KEYS_QUERY, { method: "POST" }))?.status
  expect(await status()).toBe(200)
  sdk.holdTo("PHONE", "key")
  expect(await status()).toBe(403)
})
