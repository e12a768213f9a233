import { afterEach, expect, it, vi } from "vitest"
import type { Said } from "../../homeserver/testing/answers.ts"
import { BASE, openHomeserver } from "../../homeserver/testing/openHomeserver.ts"
import { deviceKeys, keyPair, signed } from "../../homeserver/testing/signedKeys.ts"
import { Stop } from "../../protocol/failure.ts"
import { ownKeys } from "./ownKeys.ts"

afterEach(() => void vi.unstubAllGlobals())

const [USER, DEVICE] = ["@a:hs.example", "OURS"]
const pair = keyPair("device")
const whole = signed(deviceKeys(USER, DEVICE, pair), USER, DEVICE, pair)
const publishing = (device: unknown): Said => [200, { device_keys: { [USER]: { [DEVICE]: device } } }]

async function ask(said: readonly Said[], signal = new AbortController().signal) {
  const { homeserver, asked } = openHomeserver(
    { [`POST ${BASE}/_matrix/client/v3/keys/query`]: said },
    async () => undefined,
  )
  const slept: number[] = []
  const machine = {
    random: (bytes: number) => new Uint8Array(bytes).fill(128),
    sleep: async (ms: number, given?: AbortSignal) => {
      slept.push(ms)
      given?.throwIfAborted()
    },
  }
  const told = await ownKeys(homeserver, USER, DEVICE, machine, signal).catch((error: unknown) =>
    error instanceof Stop ? error.failure : error,
  )
  return { told, asked, slept }
}

it("tells the key that is published for our device", async () => {
  const { told, asked, slept } = await ask([publishing(whole)])
  expect(told).toEqual({ published: true, key: pair.publicKey })
  expect(asked.map(({ init }) => init.body)).toEqual([JSON.stringify({ device_keys: { [USER]: [] } })])
  expect(slept).toEqual([])
})

it.each([
  ["nothing at all", {}],
  ["nothing of the user", { device_keys: {} }],
  ["other devices only", { device_keys: { [USER]: { OTHER: whole } } }],
])("nothing is published where the homeserver has %s", async (_, answer) => {
  expect((await ask([[200, answer]])).told).toEqual({ published: false, key: undefined })
})

it("R25: what is no proper key is published all the same, so that nothing takes its place", async () => {
  const { signatures: _, ...unsigned } = whole
  for (const device of [unsigned, {}, null])
    expect((await ask([publishing(device)])).told).toEqual({ published: true, key: undefined })
})

it("asks again after trouble, four times at most, and waits longer each time", async () => {
  const { told, asked, slept } = await ask(["no-answer", [502], [429, {}], publishing(whole)])
  expect(told).toEqual({ published: true, key: pair.publicKey })
  expect(asked).toHaveLength(4)
  expect(slept).toHaveLength(3)
  expect(slept).toEqual(slept.toSorted((a, b) => a - b))
  expect(new Set(slept).size).toBe(3)
})

it.each([
  ["no-answer", { kind: "unreachable" }],
  [[429, {}], { kind: "server", status: 429, errcode: "M_LIMIT_EXCEEDED" }],
  [[502, "bad gateway"], { kind: "server", status: 502, errcode: undefined }],
  [[200, "<html>"], { kind: "server", status: 200, errcode: undefined }],
  [[404, { errcode: "M_NOT_FOUND" }], { kind: "server", status: 404, errcode: "M_NOT_FOUND" }],
] satisfies [Said, object][])("never takes trouble for nothing: %j", async (said, failure) => {
  const { told, asked } = await ask([said])
  expect(told).toEqual(failure)
  expect(asked).toHaveLength(4)
})

it("nobody is reached, either, while this browser is offline", async () => {
  vi.stubGlobal("navigator", { onLine: false })
  expect((await ask(["no-answer"])).told).toEqual({ kind: "unreachable" })
})

it("a sign-in that has ended is told at once", async () => {
  const { told, asked, slept } = await ask([[401, { errcode: "M_UNKNOWN_TOKEN" }]])
  expect(told).toEqual({ kind: "signed-out" })
  expect(asked).toHaveLength(1)
  expect(slept).toEqual([])
})

it("rejects with the reason when it is cancelled", async () => {
  expect((await ask([publishing(whole)], AbortSignal.abort("the user left"))).told).toBe("the user left")
})
